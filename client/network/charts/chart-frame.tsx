import type { ReactNode } from "react";
import { ArrangeMenu } from "../arrange/arrange-menu.tsx";
import { HiddenNote } from "../arrange/hidden-note.tsx";

interface Props {
  /** What the chart is, for those who hear it. */
  readonly label: string;
  /** What is shown and what is not. */
  readonly words: string;
  readonly children: ReactNode;
}

/** A chart in the place of the picture: what it shows in words, and the way back to other arrangements. */
export function ChartFrame({ label, words, children }: Props) {
  return (
    <section className="chart" aria-label={label}>
      <div className="chart-bar">
        <p role="status">{words}</p>
        <HiddenNote />
        <ArrangeMenu />
      </div>
      {children}
    </section>
  );
}
