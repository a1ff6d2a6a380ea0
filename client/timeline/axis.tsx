import { memo } from "react";
import type { TimeScale } from "./scale.ts";

/** Years along the bottom; decoration to a screen reader, which has the sliders. */
export const Axis = memo(function Axis({ scale }: { scale: TimeScale }) {
  return (
    <div className="timeline-axis" aria-hidden="true">
      {scale.ticks.map(({ year, x }) => (
        <span key={year} className="timeline-tick" style={{ transform: `translateX(${x}px)` }}>
          {year}
        </span>
      ))}
    </div>
  );
});
