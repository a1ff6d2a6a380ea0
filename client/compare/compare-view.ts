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

/** The networks of both windows beside each other, both as one picture, or the changes as a list alone. */
export const SHOWN_AS = ["side", "one", "list"] as const;

export type ShownAs = (typeof SHOWN_AS)[number];

/** How far the picture can be moved from the first window to the second. */
export const FAR = 100;

/** What is compared, how it is shown, and how its measures are sorted. */
export interface CompareView {
  readonly a: Interval;
  readonly b: Interval;
  /** The reading of the second window; null where it is that of the first, which is the view's. */
  readonly readingB: Reading | null;
  /** The dataset of the second window; null where it is the page's own. */
  readonly other: string | null;
  /** Null where nobody has chosen: one picture, on a narrow page the list. */
  readonly shownAs: ShownAs | null;
  /** How far the one picture is moved from the first window (0) to the second (`FAR`); null where it shows both. */
  readonly moved: number | null;
  readonly sorting: Sorting;
}
