import { lazy, Suspense } from "react";
import { Evidence } from "../evidence/panel/evidence.tsx";
import { Legend } from "../legend/legend.tsx";
import { NetworkPanel } from "../network/network-panel.tsx";
import { Sentence } from "../shell/sentence.tsx";
import { Workspace } from "../shell/workspace.tsx";
import { useView } from "../store/hooks.ts";
import { Timeline } from "../timeline/timeline.tsx";

const TableTwin = lazy(() => import("../table/table-twin.tsx").then((file) => ({ default: file.TableTwin })));

const LanesPanel = lazy(() =>
  import("../network/lanes/lanes-panel.tsx").then((file) => ({ default: file.LanesPanel })),
);
const MatrixPanel = lazy(() =>
  import("../network/matrix/matrix-panel.tsx").then((file) => ({ default: file.MatrixPanel })),
);

/** The network, or the chart that the reader chose in its place. */
function Picture() {
  const layout = useView((view) => view.layout);
  if (layout !== "lanes" && layout !== "matrix") return <NetworkPanel />;
  return (
    <Suspense fallback={<p className="table-empty">Loading …</p>}>
      {layout === "lanes" ? <LanesPanel /> : <MatrixPanel />}
    </Suspense>
  );
}

/** The network within a window of time, as a picture or as a table. */
export default function Explore() {
  const display = useView((view) => view.display);
  const hasSelection = useView((view) => view.selection !== null);
  return (
    <Workspace
      sentence={<Sentence />}
      legend={<Legend />}
      stage={
        display === "picture" ? (
          <Picture />
        ) : (
          <Suspense fallback={<p className="table-empty">Loading the table …</p>}>
            <TableTwin />
          </Suspense>
        )
      }
      timeline={<Timeline />}
      evidence={hasSelection ? <Evidence /> : null}
    />
  );
}
