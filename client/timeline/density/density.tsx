import { memo, useMemo } from "react";
import type { Bounds } from "../../../model/time/bounds.ts";
import { unknownSideOf } from "../../../model/time/knowledge.ts";
import { formatCount } from "../../format/number.ts";
import type { DatedRelation } from "../../store/case.ts";
import { useCase, useView } from "../../store/hooks.ts";
import { sliceWithin } from "../../store/slice.ts";
import type { TimeScale } from "../scale.ts";
import { firstDayOf } from "../years.ts";
import { countByYear, type YearCount } from "./count-by-year.ts";
import { YearTip } from "./year-tip.tsx";

const HEIGHT = 56;

/** How many relations that the filters let through were in force each year: certain below, possible stacked on it. */
export const Density = memo(function Density({ scale }: { scale: TimeScale }) {
  const counts = useCounts(scale);
  const highest = useMemo(() => findHighest(counts), [counts]);
  const total = highest ? highest.certain + highest.possible : 0;
  const { certain, possible } = useMemo(() => drawBars(counts, scale, total), [counts, scale, total]);
  return (
    <div className="timeline-density">
      <svg width={scale.width} height={HEIGHT} role="img" aria-label={describe(highest)}>
        <path className="density-certain" d={certain} />
        <path className="density-possible" d={possible} />
      </svg>
      {total > 0 && <span className="density-scale">up to {formatCount(total, "relation")} a year</span>}
      <YearTip counts={counts} scale={scale} />
    </div>
  );
});

/** The counts follow the filters, never the window: a drag draws nothing here again. */
function useCounts({ span }: TimeScale): YearCount[] {
  const of = useCase();
  const reading = useView((view) => view.reading);
  const beginnings = useView((view) => view.beginnings);
  const hiddenSectors = useView((view) => view.hiddenSectors);
  const hiddenKinds = useView((view) => view.hiddenKinds);
  const hiddenTypes = useView((view) => view.hiddenTypes);
  const without = useView((view) => view.without);
  return useMemo(() => {
    const hidden = { hiddenSectors, hiddenKinds, hiddenTypes, without };
    const filters = { reading: "possible", beginnings, ...hidden } as const;
    const bounds = sliceWithin(of, span, filters).relations.map(({ relation }) =>
      beginnings === "known" ? holdToCertain(relation) : relation.bounds,
    );
    const counts = countByYear(bounds, span);
    return reading === "possible" ? counts : counts.map((count) => ({ ...count, possible: 0 }));
  }, [of, span, reading, beginnings, hiddenSectors, hiddenKinds, hiddenTypes, without]);
}

/** What began when nobody says counts only where it is certain. */
function holdToCertain({ dates, bounds }: DatedRelation): Bounds {
  if (unknownSideOf(dates.when) !== "beginning") return bounds;
  return { ...bounds, startMin: bounds.startMax, endMax: bounds.endMin };
}

function drawBars(counts: readonly YearCount[], scale: TimeScale, highest: number) {
  const bars = { certain: "", possible: "" };
  const height = (count: number) => (count / Math.max(highest, 1)) * HEIGHT;
  const gap = scale.width / Math.max(counts.length, 1) > 4 ? 1 : 0;
  for (const { year, certain, possible } of counts) {
    const left = scale.x(firstDayOf(year));
    const width = scale.x(firstDayOf(year + 1)) - left - gap;
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

function findHighest(counts: readonly YearCount[]): YearCount | null {
  const total = ({ certain, possible }: YearCount) => certain + possible;
  return counts.reduce<YearCount | null>(
    (best, next) => (!best || total(next) > total(best) ? next : best),
    null,
  );
}

function describe(highest: YearCount | null): string {
  if (!highest) return "No relations";
  const count = formatCount(highest.certain + highest.possible, "relation");
  return `Relations in force each year; most in ${highest.year}, with ${count}. The table lists them.`;
}
