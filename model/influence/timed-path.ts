import type { Bounds, Interval } from "../time/bounds.ts";
import type { Day } from "../time/day.ts";
import type { Reading } from "./options.ts";

/** A hop as its dates alone see it. Hops with the same token share one draw of start and end. */
export interface TimedHop {
  readonly bounds: Bounds;
  readonly token: number | string;
}

/** When something uncertain happens: the earliest and the latest day it can have been. */
export interface DayRange {
  readonly earliest: Day;
  readonly latest: Day;
}

/** A number of days that is known within bounds. */
export interface DaySpan {
  readonly min: number;
  readonly max: number;
}

/** Successive hops with the window that they must happen in and the days between two of them. */
export interface TimedPath {
  readonly hops: readonly TimedHop[];
  readonly window: Interval;
  readonly minDelay: number;
}

/**
 * Whether the dates guarantee (`certain`) or allow (`possible`) that a path is walked in its order. In symbols, with
 * `a`, `b` the window, `s`, `e` the latest starts and earliest ends (or the earliest starts and latest ends) and
 * D(i, j) the delays between hops i and j: a + D(1, k) ≤ b; a + D(1, i) ≤ eᵢ; sᵢ + D(i, k) ≤ b; and sᵢ + D(i, j) ≤ eⱼ
 * for i < j, unless both are of one token with no delay between them. O(k²) for k hops.
 */
export function holds(path: TimedPath, reading: Reading): boolean {
  const { hops, window } = path;
  const passed = delaysBefore(path);
  const { start, end } = readBounds(reading);
  const last = passed.at(-1) ?? 0;
  if (window.start + last > window.end) return false;
  return hops.every(
    (later, j) =>
      window.start + at(passed, j) <= end(later) &&
      start(later) + last - at(passed, j) <= window.end &&
      hops.slice(0, j).every((earlier, i) => {
        const delay = at(passed, j) - at(passed, i);
        return (earlier.token === later.token && delay === 0) || start(earlier) + delay <= end(later);
      }),
  );
}

/** The verdict on one path. */
export function verdictOf(path: TimedPath): Reading | "none" {
  if (holds(path, "certain")) return "certain";
  return holds(path, "possible") ? "possible" : "none";
}

/**
 * When influence passes each hop at the earliest it can, over all the worlds in which the path holds; the last of them
 * is the arrival. Meaningful for a path that is at least possible. O(k²).
 */
export function momentsOf(path: TimedPath): DayRange[] {
  const { hops, window } = path;
  const passed = delaysBefore(path);
  const latestStarts = hops.map((_, i) => latestStart(path, passed, i));
  return hops.map((_, i) => {
    const origin = window.start + at(passed, i);
    const shift = (day: Day, j: number) => day + at(passed, i) - at(passed, j);
    const before = hops.slice(0, i + 1);
    return {
      earliest: Math.max(origin, ...before.map((hop, j) => shift(hop.bounds.startMin, j))),
      latest: Math.max(origin, ...before.map((_hop, j) => shift(at(latestStarts, j), j))),
    };
  });
}

/** The latest that hop i can begin with the rest of the path still holding. */
function latestStart({ hops, window }: TimedPath, passed: readonly number[], i: number): Day {
  const delayTo = (j: number) => at(passed, j) - at(passed, i);
  const ends = hops.map((hop, j) => (j > i ? hop.bounds.endMax - delayTo(j) : Number.POSITIVE_INFINITY));
  return Math.min(hops[i]?.bounds.startMax ?? 0, window.end - delayTo(hops.length - 1), ...ends);
}

/** The last moment to set out, over all the worlds in which the path holds: the mirror image of the arrival. */
export function departureOf({ hops, window, minDelay }: TimedPath): DayRange {
  const mirrored = hops.toReversed().map(({ bounds, token }) => ({
    token,
    bounds: {
      startMin: -bounds.endMax,
      startMax: -bounds.endMin,
      endMin: -bounds.startMax,
      endMax: -bounds.startMin,
    },
  }));
  const reversed = { hops: mirrored, window: { start: -window.end, end: -window.start }, minDelay };
  const { earliest, latest } = momentsOf(reversed).at(-1) ?? { earliest: -window.end, latest: -window.end };
  // 0 − x, since −x would make a negative zero of 1970-01-01.
  return { earliest: 0 - latest, latest: 0 - earliest };
}

/** The days that influence must have rested after a hop before the next one could carry it on; none within one token. */
export function gapBetween(hop: TimedHop, next: TimedHop): DaySpan {
  if (hop.token === next.token) return { min: 0, max: 0 };
  return {
    min: Math.max(0, next.bounds.startMin - hop.bounds.endMax),
    max: Math.max(0, next.bounds.startMax - hop.bounds.endMin),
  };
}

/** Per hop the delays that have passed before it: D(1, i). */
function delaysBefore({ hops, minDelay }: TimedPath): number[] {
  let sum = 0;
  return hops.map((hop, i) => {
    if (i > 0 && hops[i - 1]?.token !== hop.token) sum += minDelay;
    return sum;
  });
}

function readBounds(reading: Reading): { start(hop: TimedHop): Day; end(hop: TimedHop): Day } {
  return reading === "certain"
    ? { start: (hop) => hop.bounds.startMax, end: (hop) => hop.bounds.endMin }
    : { start: (hop) => hop.bounds.startMin, end: (hop) => hop.bounds.endMax };
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
