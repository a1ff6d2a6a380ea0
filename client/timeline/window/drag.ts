import type { Interval } from "../../../model/time/bounds.ts";
import { addMonths, DAYS_A_YEAR, type Day } from "../../../model/time/day.ts";
import type { TimeScale } from "../scale.ts";
import { isWholeMonths, nearestBoundary, unitAround } from "../years.ts";
import { clipTo, type Edge, moveByDays, moveByMonths, resizeTo } from "./window.ts";

const MONTHS = { day: 0, month: 1, year: 12 } as const;

/** What a hand has taken hold of: the window itself or one of its edges. */
export type Grip = Edge | "body";

/** The days that a stretch of pixels stands for, fractions included. */
function daysOf(pixels: number, { span, width }: TimeScale): number {
  return (pixels / width) * (span.end + 1 - span.start);
}

/**
 * The window after a hand has carried a grip some pixels from where it took hold.
 * Edges and whole-month windows snap to the scale's unit; a window typed to the day keeps its exact length.
 */
export function dragWindow(from: Interval, grip: Grip, pixels: number, scale: TimeScale): Interval {
  const days = daysOf(pixels, scale);
  if (grip === "body") return dragBody(from, days, scale);
  const months = MONTHS[scale.snap];
  if (grip === "start") {
    const day = nearestBoundary(Math.round(from.start + days), scale.snap);
    return resizeTo(from, grip, Math.min(day, addMonths(from.end + 1, -months)), scale.span);
  }
  const day = nearestBoundary(Math.round(from.end + 1 + days), scale.snap) - 1;
  return resizeTo(from, grip, Math.max(day, addMonths(from.start, months) - 1), scale.span);
}

function dragBody(from: Interval, days: number, { span, snap }: TimeScale): Interval {
  if (snap === "day" || !isWholeMonths(from)) return moveByDays(from, Math.round(days), span);
  const units = Math.round((days / DAYS_A_YEAR) * (snap === "year" ? 1 : 12));
  return moveByMonths(from, units * MONTHS[snap], span);
}

/** The window that a stroke over the empty timeline marks: the whole units that it touches. */
export function brushWindow(first: Day, last: Day, { span, snap }: TimeScale): Interval {
  const { start } = unitAround(Math.min(first, last), snap);
  const { end } = unitAround(Math.max(first, last), snap);
  return clipTo({ start, end }, span);
}

/** The window moved so that a day lies in its middle, as far as the span lets it. */
export function centreOn(window: Interval, day: Day, scale: TimeScale): Interval {
  return dragBody(window, day - (window.start + window.end) / 2, scale);
}
