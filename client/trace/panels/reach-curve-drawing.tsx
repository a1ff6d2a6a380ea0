import { useEffect, useMemo, useRef, useState } from "react";
import type { ReachAnswer } from "../../../model/influence/answers.ts";
import { describeDay } from "../../format/day.ts";
import { Axis } from "../../timeline/axis.tsx";
import { makeScale } from "../../timeline/scale.ts";
import { useWidth } from "../../timeline/use-width.ts";
import { firstDayOf, yearOf } from "../../timeline/years.ts";
import { useTracing } from "../tracing.ts";
import {
  type Count,
  countOn,
  cumulate,
  type Direction,
  domainOfCounts,
  drawSteps,
  thoseBy,
} from "./reach-curve.ts";

const HEIGHT = 110;

interface Props {
  readonly moments: ReachAnswer["moments"];
  readonly origin: string;
  readonly direction: Direction;
}

/** How many are reached by when: a solid area that is certain, and over it a dashed line of what is possible. */
export function ReachCurve({ moments, origin, direction }: Props) {
  const { span } = useTracing();
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const counts = useMemo(() => cumulate(moments, direction), [moments, direction]);
  const scale = useMemo(
    () => makeScale(domainOfCounts(counts, span), Math.max(width, 1)),
    [counts, span, width],
  );
  const [first, last] = [yearOf(scale.span.start), yearOf(scale.span.end)];
  const [asked, setYear] = useState<number | null>(null);
  const year = Math.min(Math.max(asked ?? (direction === "forwards" ? last : first), first), last);
  const day = direction === "forwards" ? firstDayOf(year + 1) - 1 : firstDayOf(year);
  useWave(moments, origin, direction, day);
  const frame = { width: scale.width, height: HEIGHT, most: moments.length };
  return (
    <div className="reach-curve">
      <div ref={ref} className="reach-plot">
        {width > 0 && (
          <>
            <svg
              width={width}
              height={HEIGHT}
              role="img"
              aria-label="Curve of the counts; the table holds the same"
            >
              <path
                className="reach-certain"
                d={`${drawSteps(counts, "certain", scale.x, frame)}V${HEIGHT}H0Z`}
              />
              <path className="reach-possible" d={drawSteps(counts, "possible", scale.x, frame)} />
              <path className="reach-now" d={`M${scale.x(day).toFixed(1)} 0V${HEIGHT}`} />
            </svg>
            <span className="reach-scale">{moments.length}</span>
            <Axis scale={scale} />
          </>
        )}
      </div>
      <p className="reach-legend">
        <span className="reach-key reach-key-certain" /> however the uncertain dates fall{" "}
        <span className="reach-key reach-key-possible" /> at most
      </p>
      <label className="reach-slider">
        <span>{describeCount(countOn(counts, day), day, direction)}</span>
        <input
          type="range"
          min={first}
          max={last}
          value={year}
          aria-valuetext={describeCount(countOn(counts, day), day, direction)}
          onChange={(event) => setYear(Number(event.target.value))}
        />
      </label>
    </div>
  );
}

function describeCount({ certain, possible }: Count, day: number, direction: Direction): string {
  const numbers = `${certain} certainly, ${possible} at most`;
  return direction === "forwards"
    ? `Reached by ${describeDay(day)}: ${numbers}`
    : `In time on ${describeDay(day)} or later: ${numbers}`;
}

/** Lights in the network those who are reached by then, for as long as the curve is there. */
function useWave(moments: ReachAnswer["moments"], origin: string, direction: Direction, day: number): void {
  const { setWave } = useTracing();
  useEffect(() => {
    setWave({ entities: new Set([origin, ...thoseBy(moments, day, direction)]) });
  }, [moments, origin, direction, day, setWave]);
  useEffect(() => () => setWave(null), [setWave]);
}
