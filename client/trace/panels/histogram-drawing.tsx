import { useRef } from "react";
import type { Day } from "../../../model/time/day.ts";
import { describeDay } from "../../format/day.ts";
import { useWidth } from "../../timeline/use-width.ts";
import { yearOf } from "../../timeline/years.ts";
import type { Bar } from "./histogram.ts";

const HEIGHT = 110;
/** Room under the bars for years, and at the right for those that never arrive (pixels). */
const FOOT = 22;
const NEVER = 84;
/** Years are written at most so close to each other (pixels). */
const LABEL = 48;

interface Props {
  readonly bars: readonly Bar[];
  readonly observed: Day;
  /** Shuffles in which influence does not arrive. */
  readonly unreached: number;
}

/** Where influence arrives in the shuffles, with the observed arrival marked. */
export function Histogram({ bars, observed, unreached }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const room = Math.max(width - NEVER, 1);
  const most = Math.max(unreached, ...bars.map(({ count }) => count));
  const up = (count: number) => (count / Math.max(most, 1)) * (HEIGHT - 18);
  const step = room / bars.length;
  const every = Math.max(1, Math.ceil(LABEL / step));
  const year = yearOf(observed);
  const at = bars.findIndex(({ start, end }) => start <= year && year <= end);
  const mark = (at + 0.5) * step;
  return (
    <div ref={ref} className="histogram">
      <svg
        width={width}
        height={HEIGHT + FOOT}
        role="img"
        aria-label={`Shuffled arrivals by year; observed ${describeDay(observed)}. The table holds the same.`}
      >
        {bars.map(({ start, count }, index) => (
          <g key={start}>
            <rect
              className={index <= at ? "bar bar-early" : "bar"}
              x={index * step + 0.5}
              y={HEIGHT - up(count)}
              width={Math.max(step - 1, 1)}
              height={up(count)}
            />
            {index % every === 0 && (
              <text className="bar-label" x={(index + 0.5) * step} y={HEIGHT + 15} textAnchor="middle">
                {start}
              </text>
            )}
          </g>
        ))}
        <rect
          className="bar bar-never"
          x={room + 24}
          y={HEIGHT - up(unreached)}
          width={36}
          height={up(unreached)}
        />
        <text className="bar-label" x={room + 42} y={HEIGHT + 15} textAnchor="middle">
          never
        </text>
        <path className="bar-ground" d={`M0 ${HEIGHT}H${width}`} />
        <path className="bar-observed" d={`M${mark} 14V${HEIGHT}`} />
        <text className="bar-observed-label" x={mark} y={10} textAnchor={mark > width / 2 ? "end" : "start"}>
          observed: {describeDay(observed)}
        </text>
      </svg>
    </div>
  );
}
