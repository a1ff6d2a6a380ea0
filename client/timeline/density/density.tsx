import { memo, useMemo } from "react";
import type { HistogramAnswer } from "../../../model/graph/histogram-answer.ts";
import { describeInterval } from "../../format/day.ts";
import { formatCount } from "../../format/number.ts";
import type { TimeScale } from "../scale.ts";
import { BinTip } from "./bin-tip.tsx";
import type { Bin } from "./bins.ts";
import { useBins } from "./use-bins.ts";

const HEIGHT = 56;

/** How many relations that the filters let through were in force each year, month or day: certain below, possible stacked on it. */
export const Density = memo(function Density({ scale }: { scale: TimeScale }) {
  const { bins, unit } = useBins(scale.span);
  const highest = useMemo(() => findHighest(bins), [bins]);
  const total = highest ? highest.certain + highest.possible : 0;
  const { certain, possible } = useMemo(() => drawBars(bins, scale, total), [bins, scale, total]);
  return (
    <div className="timeline-density">
      <svg width={scale.width} height={HEIGHT} role="img" aria-label={describe(highest, unit)}>
        <path className="density-certain" d={certain} />
        <path className="density-possible" d={possible} />
      </svg>
      {total > 0 && (
        <span className="density-scale">
          up to {formatCount(total, "relation")} a {unit}
        </span>
      )}
      <BinTip bins={bins} scale={scale} />
    </div>
  );
});

function drawBars(bins: readonly Bin[], scale: TimeScale, highest: number) {
  const bars = { certain: "", possible: "" };
  const height = (count: number) => (count / Math.max(highest, 1)) * HEIGHT;
  const gap = scale.width / Math.max(bins.length, 1) > 4 ? 1 : 0;
  for (const { start, end, certain, possible } of bins) {
    const left = scale.x(start);
    const width = scale.x(end + 1) - left - gap;
    bars.certain += drawBar(left, width, HEIGHT - height(certain), height(certain));
    bars.possible += drawBar(left, width, HEIGHT - height(certain + possible), height(possible));
  }
  return bars;
}

function drawBar(x: number, width: number, y: number, height: number): string {
  return height > 0
    ? `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${-width.toFixed(1)}z`
    : "";
}

function findHighest(bins: readonly Bin[]): Bin | null {
  const total = ({ certain, possible }: Bin) => certain + possible;
  return bins.reduce<Bin | null>((best, next) => (!best || total(next) > total(best) ? next : best), null);
}

function describe(highest: Bin | null, unit: HistogramAnswer["unit"]): string {
  if (!highest) return "No relations";
  const count = formatCount(highest.certain + highest.possible, "relation");
  return `Relations in force each ${unit}; most in ${describeInterval(highest)}, with ${count}. The table lists them.`;
}
