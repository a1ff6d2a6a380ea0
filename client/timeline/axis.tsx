import { memo } from "react";
import type { TimeScale } from "./scale.ts";

/** Room that the label of a tick takes (pixels): nearer to the right edge it stands before its mark. */
const LABEL = 44;

/** Years along the bottom, months and days where there is room for them; decoration to a screen reader, which has the sliders. */
export const Axis = memo(function Axis({ scale }: { scale: TimeScale }) {
  return (
    <div className="timeline-axis" aria-hidden="true">
      {scale.ticks.map(({ label, x }, at) => {
        const isAtEdge = scale.width - x < LABEL;
        // The label before it reaches to where this one would stand.
        const isCrowded = isAtEdge && x - (scale.ticks[at - 1]?.x ?? Number.NEGATIVE_INFINITY) < 2 * LABEL;
        const transform = isAtEdge ? `translateX(calc(${x}px - 100%))` : `translateX(${x}px)`;
        return (
          <span
            key={x}
            className="timeline-tick"
            data-side={isAtEdge ? "before" : "after"}
            style={{ transform }}
          >
            {isCrowded ? "" : label}
          </span>
        );
      })}
    </div>
  );
});
