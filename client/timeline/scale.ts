import { scaleUtc } from "d3-scale";
import type { Interval } from "../../model/time/bounds.ts";
import { type Day, MILLISECONDS } from "../../model/time/day.ts";
import { firstDayOf } from "./years.ts";

const PIXELS_PER_TICK = 64;
/** Below this many pixels a year, a hand that drags means years, not months. */
const MONTHS_FROM = 24;

/** A year on the axis, and where it begins. */
interface Tick {
  readonly year: number;
  readonly x: number;
}

/** Where days lie on a line of `width` pixels that shows a span, and which day lies at a pixel. */
export interface TimeScale {
  readonly width: number;
  readonly span: Interval;
  /** The unit that dragging snaps to. */
  readonly snap: "month" | "year";
  readonly ticks: readonly Tick[];
  /** The left edge of a day, in pixels. */
  x(day: Day): number;
  /** The day under a pixel, within the span. */
  dayAt(x: number): Day;
}

/** Makes the scale of a span, both of its end days included. */
export function makeScale(span: Interval, width: number): TimeScale {
  const scale = scaleUtc([toDate(span.start), toDate(span.end + 1)], [0, width]).clamp(true);
  const years = scale
    .ticks(Math.max(2, Math.floor(width / PIXELS_PER_TICK)))
    .map((date) => date.getUTCFullYear());
  const pixelsPerYear = (width / (span.end + 1 - span.start)) * 365.2425;
  return {
    width,
    span,
    snap: pixelsPerYear < MONTHS_FROM ? "year" : "month",
    ticks: [...new Set(years)].map((year) => ({ year, x: scale(toDate(firstDayOf(year))) })),
    x: (day) => scale(toDate(day)),
    dayAt: (x) => Math.min(Math.floor(scale.invert(x).getTime() / MILLISECONDS), span.end),
  };
}

function toDate(day: Day): Date {
  return new Date(day * MILLISECONDS);
}
