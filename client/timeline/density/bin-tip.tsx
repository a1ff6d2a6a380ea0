import { type RefObject, useEffect, useRef, useState } from "react";
import { describeInterval } from "../../format/day.ts";
import { formatCount } from "../../format/number.ts";
import type { TimeScale } from "../scale.ts";
import { type Bin, binAt } from "./bins.ts";

interface Spot {
  readonly x: number;
  readonly bin: Bin;
}

interface Props {
  readonly bins: readonly Bin[];
  readonly scale: TimeScale;
}

/** The counts of the year, month or day under the pointer; the same numbers are in the table. */
export function BinTip({ bins, scale }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const spot = usePointedBin(ref, bins, scale);
  return (
    <div ref={ref} aria-hidden="true">
      {spot && (
        <div
          className="year-tip"
          data-side={spot.x > scale.width / 2 ? "left" : "right"}
          style={{ left: spot.x }}
        >
          <strong>{describeInterval(spot.bin)}</strong> {describe(spot.bin)}
        </div>
      )}
    </div>
  );
}

/** Listens on the plot, since the window with its grips lies over the density and takes the pointer. */
function usePointedBin(
  ref: RefObject<HTMLElement | null>,
  bins: readonly Bin[],
  scale: TimeScale,
): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  useEffect(() => {
    const plot = ref.current?.closest<HTMLElement>(".timeline-plot");
    if (!plot) return;
    const point = (event: PointerEvent) => {
      const x = event.clientX - plot.getBoundingClientRect().left;
      const bin = binAt(bins, scale.dayAt(x));
      // a pressed pointer drags, and a tip would only cover what it drags
      setSpot((before) => {
        if (!bin || event.buttons > 0 || event.pointerType === "touch") return null;
        return before?.bin === bin ? before : { x, bin };
      });
    };
    const leave = () => setSpot(null);
    plot.addEventListener("pointermove", point);
    plot.addEventListener("pointerleave", leave);
    return () => {
      plot.removeEventListener("pointermove", point);
      plot.removeEventListener("pointerleave", leave);
    };
  }, [ref, bins, scale]);
  return spot;
}

function describe({ certain, possible }: Bin): string {
  const sure = formatCount(certain, "relation");
  return possible > 0 ? `${sure} certainly in force, ${possible} possibly` : `${sure} in force`;
}
