import type { Interval } from "../../model/time/bounds.ts";
import { type Day, MILLISECONDS } from "../../model/time/day.ts";

/** The calendar year (proleptic Gregorian, UTC) that a day falls in. */
export function yearOf(day: Day): number {
  return new Date(day * MILLISECONDS).getUTCFullYear();
}

/** The first day of a year, of its `month` (0 to 11; beyond that it carries into other years). */
export function firstDayOf(year: number, month = 0): Day {
  // Date.UTC reads years 0 to 99 as 1900 to 1999, setUTCFullYear does not
  return new Date(0).setUTCFullYear(year, month, 1) / MILLISECONDS;
}

/** A stretch of the calendar. */
export type CalendarUnit = "day" | "month" | "year";

/** The calendar month, or year, that a day lies in; of days, itself. */
export function unitAround(day: Day, unit: CalendarUnit): Interval {
  if (unit === "day") return { start: day, end: day };
  const date = new Date(day * MILLISECONDS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === "year") return { start: firstDayOf(year), end: firstDayOf(year + 1) - 1 };
  return { start: firstDayOf(year, month), end: firstDayOf(year, month + 1) - 1 };
}

/** The boundary between two days, months or years that lies nearest to a day. */
export function nearestBoundary(day: Day, unit: CalendarUnit): Day {
  if (unit === "day") return day;
  const { start, end } = unitAround(day, unit);
  return day - start < end + 1 - day ? start : end + 1;
}

/** Whether a stretch begins with a month and ends with one. */
export function isWholeMonths({ start, end }: Interval): boolean {
  return unitAround(start, "month").start === start && unitAround(end, "month").end === end;
}
