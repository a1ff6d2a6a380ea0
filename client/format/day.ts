import type { Interval } from "../../model/time/bounds.ts";
import { type Day, MILLISECONDS } from "../../model/time/day.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "long", timeZone: "UTC" });

/** A day in words: "3 October 1968". */
export function describeDay(day: Day): string {
  return DAY.format(day * MILLISECONDS);
}

/**
 * A stretch of days at the coarsest precision that says it exactly: "1985", "1968–1975",
 * "March 1968 – June 1975", "3 October 1968 – 29 August 1975".
 */
export function describeInterval({ start, end }: Interval): string {
  if (start === end) return describeDay(start);
  if (beginsYear(start) && beginsYear(end + 1)) return join(yearOf(start), yearOf(end), "–");
  if (beginsMonth(start) && beginsMonth(end + 1)) return join(monthOf(start), monthOf(end), " – ");
  return `${describeDay(start)} – ${describeDay(end)}`;
}

function join(first: string, last: string, dash: string): string {
  return first === last ? first : first + dash + last;
}

function yearOf(day: Day): string {
  return String(new Date(day * MILLISECONDS).getUTCFullYear());
}

function monthOf(day: Day): string {
  return MONTH.format(day * MILLISECONDS);
}

function beginsMonth(day: Day): boolean {
  return new Date(day * MILLISECONDS).getUTCDate() === 1;
}

function beginsYear(day: Day): boolean {
  return beginsMonth(day) && new Date(day * MILLISECONDS).getUTCMonth() === 0;
}
