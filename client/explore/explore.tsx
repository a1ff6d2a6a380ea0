import { fetchedPart } from "../controls/fetched-part.tsx";
import { Evidence } from "../evidence/panel/evidence.tsx";
import { Legend } from "../legend/legend.tsx";
import { NetworkPanel } from "../network/network-panel.tsx";
import { Sentence } from "../shell/sentence.tsx";
import { Workspace } from "../shell/workspace.tsx";
import { useView } from "../store/hooks.ts";
import { Timeline } from "../timeline/timeline.tsx";

const TableTwin = fetchedPart(
  () => import("../table/table-twin.tsx").then((file) => file.TableTwin),
  <p className="table-empty">Loading the table …</p>,
);

const chartWaiting = <p className="table-empty">Loading …</p>;
const LanesPanel = fetchedPart(
  () => import("../network/lanes/lanes-panel.tsx").then((file) => file.LanesPanel),
  chartWaiting,
);
const MatrixPanel = fetchedPart(
  () => import("../network/matrix/matrix-panel.tsx").then((file) => file.MatrixPanel),
  chartWaiting,
);

/** The network, or the chart that the reader chose in its place. */
function Picture() {
  const layout = useView((view) => view.layout);
  if (layout === "lanes") return <LanesPanel />;
  return layout === "matrix" ? <MatrixPanel /> : <NetworkPanel />;
}

/** The network within a window of time, as a picture or as a table. */
export default function Explore() {
  const display = useView((view) => view.display);
  const hasSelection = useView((view) => view.selection !== null);
  return (
    <Workspace
      sentence={<Sentence />}
      legend={<Legend />}
      stage={display === "picture" ? <Picture /> : <TableTwin />}
      timeline={<Timeline />}
      evidence={hasSelection ? <Evidence /> : null}
    />
  );
}
