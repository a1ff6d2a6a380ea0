import type { ReactNode } from "react";

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
    <main className="workspace" data-evidence={evidence !== null}>
      <div className="area-sentence">{sentence}</div>
      <div className="area-legend">{legend}</div>
      <div className="area-stage">{stage}</div>
      <div className="area-timeline">{timeline}</div>
      {evidence !== null && <div className="area-evidence">{evidence}</div>}
    </main>
  );
}
