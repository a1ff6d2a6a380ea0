import type { Interval } from "../../../model/time/bounds.ts";
import { addMonths, type Day } from "../../../model/time/day.ts";
import { shiftByMonths } from "../../../model/time/steps.ts";

/** The end of a window that a hand takes hold of. */
export type Edge = "start" | "end";

/** A window moved by whole months and kept within a span. At the span's edge it stops and keeps its length. */
export function moveByMonths(window: Interval, months: number, span: Interval): Interval {
  return keepWithin(shiftByMonths(window, months), span);
}

/** A window moved by days and kept within a span, its length unchanged. */
export function moveByDays(window: Interval, days: number, span: Interval): Interval {
  return keepWithin({ start: window.start + days, end: window.end + days }, span);
}

/** One edge of a window moved by whole months; it stops at the other edge and at the span's. */
export function resizeByMonths(window: Interval, edge: Edge, months: number, span: Interval): Interval {
  if (edge === "start") return resizeTo(window, edge, addMonths(window.start, months), span);
  return resizeTo(window, edge, addMonths(window.end + 1, months) - 1, span);
}

/** One edge of a window put on a day; it stops at the other edge (one day remains) and at the span's. */
export function resizeTo(window: Interval, edge: Edge, day: Day, span: Interval): Interval {
  if (edge === "start") return { start: clamp(day, span.start, window.end), end: window.end };
  return { start: window.start, end: clamp(day, window.start, span.end) };
}

/** The part of a stretch of time that lies within a span, at least one day of it. */
export function clipTo(stretch: Interval, span: Interval): Interval {
  const start = clamp(stretch.start, span.start, span.end);
  return { start, end: clamp(stretch.end, start, span.end) };
}

/** Whether two windows are the same to the day. */
export function isSame(a: Interval, b: Interval): boolean {
  return a.start === b.start && a.end === b.end;
}

function keepWithin(window: Interval, span: Interval): Interval {
  const length = Math.min(window.end - window.start, span.end - span.start);
  const start = clamp(window.start, span.start, span.end - length);
  return start === window.start ? window : { start, end: start + length };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
