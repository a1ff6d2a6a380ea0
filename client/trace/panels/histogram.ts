import { type Day, parseDay } from "../../../model/time/day.ts";
import { yearOf } from "../../timeline/years.ts";

/** How many arrivals fall into a stretch of years, both included. */
export interface Bar {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** More bars than this cannot be told apart. */
const MOST_BARS = 48;

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * Arrivals counted by years, in bars of equal length without a hole between them. The bars hold the observed arrival.
 * @param arrivals ISO days
 */
export function countByYears(arrivals: readonly string[], observed: Day): Bar[] {
  const years = arrivals.map((arrival) => yearOf(parseDay(arrival)));
  const all = [...years, yearOf(observed)];
  const [first, last] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  const step = STEPS.find((years) => (last - first) / years < MOST_BARS) ?? 10_000;
  const start = Math.floor(first / step) * step;
  const bars = Math.floor((last - start) / step) + 1;
  const counts = new Array<number>(bars).fill(0);
  for (const year of years) {
    const bar = Math.floor((year - start) / step);
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return counts.map((count, bar) => ({
    start: start + bar * step,
    end: start + (bar + 1) * step - 1,
    count,
  }));
}
