import type { Bounds, Interval } from "../../../model/time/bounds.ts";
import { yearOf } from "../years.ts";

/** How many relations were in force in a year: in every reading of their dates, and in some reading only. */
export interface YearCount {
  readonly year: number;
  readonly certain: number;
  readonly possible: number;
}

/**
 * Counts, for every year of a span, the relations certainly and the relations only possibly in force within it,
 * as `standingWithin` judges a window of that year. Linear in relations and years.
 */
export function countByYear(relations: Iterable<Bounds>, span: Interval): YearCount[] {
  const first = yearOf(span.start);
  const length = yearOf(span.end) - first + 1;
  const certain = new Int32Array(length + 1);
  const inForce = new Int32Array(length + 1);
  for (const { startMin, startMax, endMin, endMax } of relations) {
    countStretch(certain, yearOf(startMax) - first, yearOf(endMin) - first);
    countStretch(inForce, yearOf(startMin) - first, yearOf(endMax) - first);
  }
  accumulate(certain);
  accumulate(inForce);
  return Array.from({ length }, (_, index) => {
    const sure = certain[index] ?? 0;
    return { year: first + index, certain: sure, possible: (inForce[index] ?? 0) - sure };
  });
}

/** Notes a stretch of years by its change at either end, so that one sum over the years counts all stretches. */
function countStretch(changes: Int32Array, start: number, end: number): void {
  const years = changes.length - 1;
  const [from, to] = [Math.max(start, 0), Math.min(end, years - 1)];
  if (from > to) return;
  changes[from] = (changes[from] ?? 0) + 1;
  changes[to + 1] = (changes[to + 1] ?? 0) - 1;
}

function accumulate(changes: Int32Array): void {
  for (let index = 1; index < changes.length; index++) {
    changes[index] = (changes[index] ?? 0) + (changes[index - 1] ?? 0);
  }
}
