import type { Interval } from "./bounds.ts";
import { addMonths, type Day, MILLISECONDS } from "./day.ts";

/** A window moved by whole months, taken at both boundaries: 1968–1975 moved by twelve is 1969–1976 to the day. */
export function shiftByMonths({ start, end }: Interval, months: number): Interval {
  return { start: addMonths(start, months), end: addMonths(end + 1, months) - 1 };
}

/**
 * Where one more step leads that is like the last.
 * @returns null where the last was no move of the whole window by months, or where another would leave the span
 */
export function stepOn(before: Interval, now: Interval, span: Interval): Interval | null {
  const months = monthOf(now.start) - monthOf(before.start);
  const moved = shiftByMonths(before, months);
  if (months === 0 || moved.start !== now.start || moved.end !== now.end) return null;
  const next = shiftByMonths(now, months);
  return next.start < span.start || next.end > span.end ? null : next;
}

/** The months of the calendar up to that of a day. */
function monthOf(day: Day): number {
  const date = new Date(day * MILLISECONDS);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
}
