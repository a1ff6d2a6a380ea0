import { PanelBoundary } from "../controls/panel-boundary.tsx";
import { Evidence } from "../evidence/panel/evidence.tsx";
import { useView } from "../store/hooks.ts";
import { Story } from "./answer/story.tsx";
import { TracedNetwork } from "./network/traced-network.tsx";
import { TracePanels } from "./panels/trace-panels.tsx";
import { TracingContext } from "./tracing.ts";
import { useTrace } from "./use-trace.ts";
import "./index.css";

/** How influence could have travelled from one entity to another, in an order that time allows. */
export default function Trace() {
  const tracing = useTrace();
  const hasSelection = useView((view) => view.selection !== null);
  return (
    <TracingContext value={tracing}>
      <main id="workspace" className="trace" data-evidence={hasSelection}>
        <div className="trace-story">
          <PanelBoundary name="answer">
            <Story />
          </PanelBoundary>
        </div>
        <div className="trace-stage">
          <PanelBoundary name="network">
            <TracedNetwork />
          </PanelBoundary>
        </div>
        <div className="trace-panels">
          <PanelBoundary name="panel">
            <TracePanels />
          </PanelBoundary>
        </div>
        {hasSelection && (
          <div className="area-evidence trace-evidence">
            <PanelBoundary name="evidence">
              <Evidence />
            </PanelBoundary>
          </div>
        )}
      </main>
    </TracingContext>
  );
}
