import type { Bounds, Interval } from "../../time/bounds.ts";
import type { Day } from "../../time/day.ts";
import type { Reading } from "../options.ts";

/** A hop as its dates alone see it. Hops with the same token share one draw of start and end. */
export interface TimedHop {
  readonly bounds: Bounds;
  readonly token: number | string;
  /** True into an agreement or a transfer, which takes influence in until it is concluded: until its start. */
  readonly closesAtStart?: boolean;
  /** True where the date is doubted: nothing certain rests on it. */
  readonly doubted?: boolean;
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
  /** The most days that influence may rest between two hops; any number when absent. */
  readonly maxRest?: number | undefined;
}

/**
 * Whether the dates leave room for a path to be walked in its order, however the uncertain ones fall (`certain`) or only
 * if they fall so (`possible`). In symbols, with `a`, `b` the window, `s` the latest starts and `c` the earliest
 * closings (or the earliest starts and latest closings) and D(i, j) the delays between hops i and j:
 * a + D(1, k) ≤ b; a + D(1, i) ≤ cᵢ; sᵢ + D(i, k) ≤ b; and sᵢ + D(i, j) ≤ cⱼ for i < j, unless both are of one token;
 * and every rest is at most ρ. What is certain has no doubted hop. O(k²) for k hops.
 */
export function holds(path: TimedPath, reading: Reading): boolean {
  return (
    (reading === "possible" || !path.hops.some(({ doubted }) => doubted)) &&
    holdsInSpiteOfDoubt(path, reading)
  );
}

function holdsInSpiteOfDoubt(path: TimedPath, reading: Reading): boolean {
  const { hops, window } = path;
  const passed = delaysBefore(path);
  const { start, close } = readBounds(reading);
  const last = passed.at(-1) ?? 0;
  if (window.start + last > window.end || leastRest(path, reading) > (path.maxRest ?? LONGEST)) return false;
  return hops.every(
    (later, j) =>
      window.start + at(passed, j) <= close(later) &&
      start(later) + last - at(passed, j) <= window.end &&
      hops.slice(0, j).every((earlier, i) => {
        const delay = at(passed, j) - at(passed, i);
        return (earlier.token === later.token && delay === 0) || start(earlier) + delay <= close(later);
      }),
  );
}

const LONGEST = Number.POSITIVE_INFINITY;

/** The verdict on one path. */
export function verdictOf(path: TimedPath): Reading | "none" {
  if (holds(path, "certain")) return "certain";
  return holds(path, "possible") ? "possible" : "none";
}

/** The verdict on one path if none of its dates were doubted. */
export function verdictInSpiteOfDoubt(path: TimedPath): Reading | "none" {
  return verdictOf({ ...path, hops: path.hops.map((hop) => ({ ...hop, doubted: false })) });
}

/**
 * The least ρ for which a path holds under a reading: the longest of the rests that its dates make it have, at worst
 * where it is to be certain and at best where it is to be possible.
 */
export function leastRest({ hops, minDelay }: TimedPath, reading: Reading): number {
  const { start, end } = readBounds(reading);
  const rests = hops.slice(1).map((next, i) => {
    const hop = hops[i] ?? next;
    return hop.token === next.token ? 0 : start(next) - end(hop) - minDelay;
  });
  return Math.max(0, ...rests);
}

/**
 * When influence passes each hop at the earliest it can, over all the worlds in which the path holds; the last of them
 * is the arrival. Meaningful for a path that is at least possible; a limit of rest is left aside. O(k²).
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
  const closings = hops.map((hop, j) =>
    j > i && hop.token !== hops[i]?.token ? closingOf(hop).latest - delayTo(j) : LONGEST,
  );
  return Math.min(hops[i]?.bounds.startMax ?? 0, window.end - delayTo(hops.length - 1), ...closings);
}

/** The earliest that hop i can end with the part of the path before it still holding. */
function earliestEnd({ hops, window }: TimedPath, passed: readonly number[], i: number): Day {
  const starts = hops
    .slice(0, i)
    .map((hop, h) =>
      hop.token === hops[i]?.token ? -LONGEST : hop.bounds.startMin + at(passed, i) - at(passed, h),
    );
  return Math.max(hops[i]?.bounds.endMin ?? 0, window.start + at(passed, i), ...starts);
}

/** The last moment to set out, over all the worlds in which the path holds: the mirror image of the arrival. */
export function departureOf({ hops, window, minDelay }: TimedPath): DayRange {
  const mirrored = hops.toReversed().map((hop) => {
    const { earliest, latest } = closingOf(hop);
    const { startMin, startMax } = hop.bounds;
    const bounds = { startMin: -latest, startMax: -earliest, endMin: -startMax, endMax: -startMin };
    return { token: hop.token, bounds };
  });
  const reversed = { hops: mirrored, window: { start: -window.end, end: -window.start }, minDelay };
  const { earliest, latest } = momentsOf(reversed).at(-1) ?? { earliest: -window.end, latest: -window.end };
  // 0 − x, since −x would make a negative zero of 1970-01-01.
  return { earliest: 0 - latest, latest: 0 - earliest };
}

/**
 * The days that influence rests after each hop but the last, between the end of what held it and the start of what
 * carries it on, over the worlds in which the path holds: from max(0, sMinᵢ₊₁ − eMaxᵢ − dᵢ) to max(0, U − L − dᵢ), with U
 * the latest start of the next hop and L the earliest end of this one that the rest of the path leaves; none within one
 * token. O(k²).
 */
export function restsOf(path: TimedPath): DaySpan[] {
  const passed = delaysBefore(path);
  return path.hops.slice(1).map((next, i) => {
    const hop = path.hops[i] ?? next;
    if (hop.token === next.token) return { min: 0, max: 0 };
    const { minDelay } = path;
    return {
      min: Math.max(0, next.bounds.startMin - hop.bounds.endMax - minDelay),
      max: Math.max(0, latestStart(path, passed, i + 1) - earliestEnd(path, passed, i) - minDelay),
    };
  });
}

/**
 * The days between which influence rests after each hop but the last: surely within `sure`, and at most within `most`; a
 * side of `sure` may follow the other where no day of it is sure.
 */
export function restWindowsOf(path: TimedPath): { readonly sure: Interval; readonly most: Interval }[] {
  const passed = delaysBefore(path);
  return path.hops.slice(1).map((next, i) => {
    const hop = path.hops[i] ?? next;
    return {
      sure: { start: hop.bounds.endMax, end: next.bounds.startMin },
      most: { start: earliestEnd(path, passed, i), end: latestStart(path, passed, i + 1) },
    };
  });
}

/** Per hop the delays that have passed before it: D(1, i). */
function delaysBefore({ hops, minDelay }: TimedPath): number[] {
  let sum = 0;
  return hops.map((hop, i) => {
    if (i > 0 && hops[i - 1]?.token !== hop.token) sum += minDelay;
    return sum;
  });
}

/** When a hop closes: with its end, or with its start. */
export function closingOf({ bounds, closesAtStart }: TimedHop): DayRange {
  return closesAtStart
    ? { earliest: bounds.startMin, latest: bounds.startMax }
    : { earliest: bounds.endMin, latest: bounds.endMax };
}

interface ReadBounds {
  start(hop: TimedHop): Day;
  end(hop: TimedHop): Day;
  close(hop: TimedHop): Day;
}

function readBounds(reading: Reading): ReadBounds {
  return reading === "certain"
    ? {
        start: ({ bounds }) => bounds.startMax,
        end: ({ bounds }) => bounds.endMin,
        close: (hop) => closingOf(hop).earliest,
      }
    : {
        start: ({ bounds }) => bounds.startMin,
        end: ({ bounds }) => bounds.endMax,
        close: (hop) => closingOf(hop).latest,
      };
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
