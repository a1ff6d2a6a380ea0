import type { Interval } from "../../model/time/bounds.ts";
import type { Reading } from "../../model/time/reading.ts";

/** The two windows that are compared. */
export type SideName = "a" | "b";

/** The measures that stand beside each other, as `/api/measures` names them. */
export const MEASURES = ["degree", "betweenness", "reachOut", "reachIn", "closeness"] as const;

export type MeasureName = (typeof MEASURES)[number];

/** What the table of measures can be sorted by: a measure in one of the windows, or what both windows share. */
export const SORT_KEYS = [
  "name",
  ...MEASURES.flatMap((measure) => [`${measure}.a`, `${measure}.b`] as const),
  "statements",
  "sources",
] as const;

export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** What is compared, and how its measures are sorted. */
export interface CompareView {
  readonly a: Interval;
  readonly b: Interval;
  /** The reading of the second window; null where it is that of the first, which is the view's. */
  readonly readingB: Reading | null;
  readonly sorting: Sorting;
}
