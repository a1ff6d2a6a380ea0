import type { Bounds, Interval } from "../time/bounds.ts";

/** How something lies to the years that are asked for. */
export type TimeFit = "happened" | "began" | "ended" | "may have begun" | "may have ended" | "in force";

/** How a date lies to some years; null where it cannot have been in them. */
export function timeFit(
  { startMin, startMax, endMin, endMax }: Bounds,
  { start, end }: Interval,
): TimeFit | null {
  if (startMin > end || endMax < start) return null;
  const begins = startMin >= start && startMax <= end;
  const ends = endMin >= start && endMax <= end;
  if (begins && ends) return "happened";
  if (begins) return "began";
  if (ends) return "ended";
  // What is open on a side has no start or end that these years could hold.
  if (startMax <= end && startMin >= start - DECADE && startMax >= start) return "may have begun";
  if (endMin >= start && endMax <= end + DECADE && endMin <= end) return "may have ended";
  return "in force";
}

/** A start or an end that is known less well than this (days) is no event of a year. */
const DECADE = 3653;
