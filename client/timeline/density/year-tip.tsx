import { type RefObject, useEffect, useRef, useState } from "react";
import { formatCount } from "../../format/number.ts";
import type { TimeScale } from "../scale.ts";
import { yearOf } from "../years.ts";
import type { YearCount } from "./count-by-year.ts";

interface Spot {
  readonly x: number;
  readonly count: YearCount;
}

/** The counts of the year under the pointer; the same numbers are in the table. */
export function YearTip({ counts, scale }: { counts: readonly YearCount[]; scale: TimeScale }) {
  const ref = useRef<HTMLDivElement>(null);
  const spot = usePointedYear(ref, counts, scale);
  return (
    <div ref={ref} aria-hidden="true">
      {spot && (
        <div
          className="year-tip"
          data-side={spot.x > scale.width / 2 ? "left" : "right"}
          style={{ left: spot.x }}
        >
          <strong>{spot.count.year}</strong> {describe(spot.count)}
        </div>
      )}
    </div>
  );
}

/** Listens on the plot, since the window with its grips lies over the density and takes the pointer. */
function usePointedYear(
  ref: RefObject<HTMLElement | null>,
  counts: readonly YearCount[],
  scale: TimeScale,
): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  useEffect(() => {
    const plot = ref.current?.closest<HTMLElement>(".timeline-plot");
    if (!plot) return;
    const point = (event: PointerEvent) => {
      const x = event.clientX - plot.getBoundingClientRect().left;
      const index = yearOf(scale.dayAt(x)) - yearOf(scale.span.start);
      const count = counts[index];
      // a pressed pointer drags, and a tip would only cover what it drags
      setSpot((before) => {
        if (!count || event.buttons > 0 || event.pointerType === "touch") return null;
        return before?.count === count ? before : { x, count };
      });
    };
    const leave = () => setSpot(null);
    plot.addEventListener("pointermove", point);
    plot.addEventListener("pointerleave", leave);
    return () => {
      plot.removeEventListener("pointermove", point);
      plot.removeEventListener("pointerleave", leave);
    };
  }, [ref, counts, scale]);
  return spot;
}

function describe({ certain, possible }: YearCount): string {
  const sure = formatCount(certain, "relation");
  return possible > 0 ? `${sure} certainly in force, ${possible} possibly` : `${sure} in force`;
}
