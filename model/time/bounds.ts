import { type Day, parseDay } from "./day.ts";

/**
 * What is known of when something began and ended: the earliest and the latest day that each can have been.
 * Always `startMin ≤ startMax ≤ endMax` and `startMin ≤ endMin ≤ endMax`; `endMin` may precede `startMax`.
 */
export interface Bounds {
  readonly startMin: Day;
  readonly startMax: Day;
  readonly endMin: Day;
  readonly endMax: Day;
}

/** A stretch of days, both ends included. */
export interface Interval {
  readonly start: Day;
  readonly end: Day;
}

/**
 * A stretch of days whose two ends are written as dates.
 * @throws RangeError as `parseDay` does
 */
export function parseInterval({ start, end }: { readonly start: string; readonly end: string }): Interval {
  return { start: parseDay(start), end: parseDay(end) };
}

/** Leaves out the starts that come after every end, and the ends that come before every start. */
export function tighten({ startMin, startMax, endMin, endMax }: Bounds): Bounds {
  return {
    startMin,
    startMax: Math.min(startMax, endMax),
    endMin: Math.max(endMin, startMin),
    endMax,
  };
}
