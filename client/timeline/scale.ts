import { utcTicks } from "d3-time";
import type { Interval } from "../../model/time/bounds.ts";
import { DAYS_A_YEAR, type Day, MILLISECONDS } from "../../model/time/day.ts";
import type { CalendarUnit } from "./years.ts";

const PIXELS_PER_TICK = 64;
/** Below this many pixels a year, a hand that drags means years, not months. */
const MONTHS_FROM = 24;
/** From this many pixels a day on, it means days. */
const DAYS_FROM = 6;

/** A year, month or day on the axis, and where it begins. */
interface Tick {
  readonly label: string;
  readonly x: number;
}

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const DAY_OF_MONTH = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** Where days lie on a line of `width` pixels that shows a span, and which day lies at a pixel. */
export interface TimeScale {
  readonly width: number;
  readonly span: Interval;
  /** The unit that dragging snaps to. */
  readonly snap: CalendarUnit;
  readonly ticks: readonly Tick[];
  /** The left edge of a day, in pixels. */
  x(day: Day): number;
  /** The day under a pixel, within the span. */
  dayAt(x: number): Day;
}

/** Makes the scale of a span, both of its end days included. */
export function makeScale(span: Interval, width: number): TimeScale {
  const days = span.end + 1 - span.start;
  const pixelsPerDay = width / days;
  const x = (day: Day) => between(0, (day - span.start) * pixelsPerDay, width);
  return {
    width,
    span,
    snap: pixelsPerDay >= DAYS_FROM ? "day" : pixelsPerDay * DAYS_A_YEAR < MONTHS_FROM ? "year" : "month",
    // No mark is finer than a day.
    ticks: utcTicks(
      toDate(span.start),
      toDate(span.end + 1),
      Math.max(2, Math.min(Math.floor(width / PIXELS_PER_TICK), days)),
    )
      .filter((date) => date.getUTCHours() === 0)
      .map((date) => ({ label: nameTick(date), x: x(date.getTime() / MILLISECONDS) })),
    x,
    dayAt: (at) => between(span.start, wholeDay(span.start + at / pixelsPerDay), span.end),
  };
}

/** The day that a moment lies in, taken to the millisecond, so that the edge of a day leads back to that day. */
function wholeDay(moment: number): Day {
  return Math.floor(Math.round(moment * MILLISECONDS) / MILLISECONDS);
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** A year by its number, a month within it by its name, a day by its number too. */
function nameTick(date: Date): string {
  if (date.getUTCDate() !== 1) return DAY_OF_MONTH.format(date);
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : MONTH.format(date);
}

function toDate(day: Day): Date {
  return new Date(day * MILLISECONDS);
}
