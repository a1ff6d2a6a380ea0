import type { HistogramAnswer } from "../../../model/graph/histogram-answer.ts";
import type { Interval } from "../../../model/time/bounds.ts";
import { parseDay } from "../../../model/time/day.ts";
import type { Reading } from "../../../model/time/reading.ts";

/** How many relations were in force in a day, month or year: in every reading of their dates, and in some only. */
export interface Bin extends Interval {
  readonly certain: number;
  readonly possible: number;
}

/** The bins of a histogram over a span: the first may have begun before it, the last ends with it. */
export function toBins(
  { starts, certain, possible }: HistogramAnswer,
  span: Interval,
  reading: Reading,
): Bin[] {
  const days = starts.map(parseDay);
  return days.map((start, at) => {
    const sure = certain[at] ?? 0;
    return {
      start: Math.max(start, span.start),
      end: (days[at + 1] ?? span.end + 1) - 1,
      certain: sure,
      possible: reading === "possible" ? (possible[at] ?? 0) - sure : 0,
    };
  });
}

/** The bin that a day lies in. */
export function binAt(bins: readonly Bin[], day: number): Bin | undefined {
  let [low, high] = [0, bins.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((bins[middle]?.start ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return bins[low];
}
