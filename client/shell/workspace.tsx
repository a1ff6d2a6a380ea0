import type { ReactNode } from "react";
import { PanelBoundary } from "../controls/panel-boundary.tsx";

interface Slots {
  /** What is seen, in one sentence. */
  readonly sentence: ReactNode;
  readonly legend: ReactNode;
  /** The picture or its table twin. */
  readonly stage: ReactNode;
  readonly timeline: ReactNode;
  /** A dossier or an evidence card; null where nothing is selected, and the stage takes its place. */
  readonly evidence: ReactNode;
}

/** The areas of a mode that works on the network over time; one column on a narrow screen. */
export function Workspace({ sentence, legend, stage, timeline, evidence }: Slots) {
  return (
    <main id="workspace" className="workspace" data-evidence={evidence !== null}>
      <div className="area-sentence">
        <PanelBoundary name="summary">{sentence}</PanelBoundary>
      </div>
      <div className="area-legend">
        <PanelBoundary name="legend">{legend}</PanelBoundary>
      </div>
      <div className="area-stage">
        <PanelBoundary name="network">{stage}</PanelBoundary>
      </div>
      <div className="area-timeline">
        <PanelBoundary name="timeline">{timeline}</PanelBoundary>
      </div>
      {evidence !== null && (
        <div className="area-evidence">
          <PanelBoundary name="evidence">{evidence}</PanelBoundary>
        </div>
      )}
    </main>
  );
}
