import { EvidencePanel } from "../evidence/evidence-panel.tsx";
import { Legend } from "../legend/legend.tsx";
import { NetworkPanel } from "../network/network-panel.tsx";
import { Sentence } from "../shell/sentence.tsx";
import { Workspace } from "../shell/workspace.tsx";
import { useView } from "../store/hooks.ts";
import { TableTwin } from "../table/table-twin.tsx";
import { Timeline } from "../timeline/timeline.tsx";

/** The network within a window of time, as a picture or as a table. */
export default function Explore() {
  const display = useView((view) => view.display);
  const hasSelection = useView((view) => view.selection !== null);
  return (
    <Workspace
      sentence={<Sentence />}
      legend={<Legend />}
      stage={display === "picture" ? <NetworkPanel /> : <TableTwin />}
      timeline={<Timeline />}
      evidence={hasSelection ? <EvidencePanel /> : null}
    />
  );
}
