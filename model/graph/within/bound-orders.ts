import type { Interval } from "../../time/bounds.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../../time/day.ts";
import type { CaseColumns, CaseRelations } from "../columns.ts";
import { onceFor } from "../once-for.ts";
import { orderBy } from "../pack/order.ts";

/** Relations by earliest start with their latest ends, and the latest of these in each block of them. */
interface Starts {
  readonly order: Int32Array;
  readonly ends: Int32Array;
  readonly latest: Int32Array;
}

/** Relations that are skipped at once where all of them have ended. */
const BLOCK = 256;

/** A window is narrow that holds no more than one relation in so many: an index is faster for it than a pass over all. */
const NARROW = 4;

/** How many relations are looked at, at most, to guess how long a list will be. */
const SAMPLE = 4_096;

/** The share of a sample from which a list is not begun: well over one in four, as such a sample is a hundredth off. */
const HOPELESS = 0.3;

/** The relations that are possibly in force within a window, in the order of the case; undefined where it is not narrow. */
export function listNarrow(columns: CaseColumns, window: Interval): Int32Array | undefined {
  const { startMin, endMax } = columns.relations;
  if (1 - sampleOut(startMin, endMax, window) > HOPELESS) return undefined;
  const { order, ends, latest } = startsOf(columns.relations);
  const until = countStarted(columns, order, window.end);
  const most = Math.floor(order.length / NARROW);
  const isFound = new Uint8Array(4 * Math.ceil(order.length / 4));
  let count = 0;
  for (let block = 0; block * BLOCK < until; block++) {
    if ((latest[block] ?? 0) < window.start) continue;
    const last = Math.min(until, (block + 1) * BLOCK);
    for (let place = block * BLOCK; place < last; place++) {
      if ((ends[place] ?? 0) < window.start) continue;
      if (count++ === most) return undefined;
      isFound[order[place] ?? 0] = 1;
    }
  }
  return listMarked(isFound, count);
}

/** How many relations have started by a day. */
function countStarted({ relations: { startMin } }: CaseColumns, order: Int32Array, day: Day): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((startMin[order[middle] ?? 0] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * In their own order, columns are read forwards, which is several times faster than here and there.
 * @param isFound of a length that is a multiple of four
 */
function listMarked(isFound: Uint8Array<ArrayBuffer>, count: number): Int32Array {
  const found = new Int32Array(count);
  const fours = new Uint32Array(isFound.buffer);
  let place = 0;
  for (let four = 0; place < count; four++) {
    // Most marks are 0, and four of them are looked at as one.
    if (fours[four] === 0) continue;
    for (let relation = four * 4; relation < four * 4 + 4; relation++)
      if (isFound[relation] === 1) found[place++] = relation;
  }
  return found;
}

/** The same of any window, by a pass over all. */
export function listWithin(
  { relations: { startMin, endMax } }: CaseColumns,
  { start, end }: Interval,
): Int32Array {
  const found = new Int32Array(startMin.length);
  let count = 0;
  for (let relation = 0; relation < startMin.length; relation++) {
    found[count] = relation;
    count += 1 - isOut(startMin[relation] ?? 0, endMax[relation] ?? 0, start, end);
  }
  return found.subarray(0, count);
}

/**
 * The relations that are not certainly in force within a window, in the order of the case: those that may start after
 * it or end before it; undefined where they are more than one in four.
 */
export function listUnsure({ relations }: CaseColumns, window: Interval): Int32Array | undefined {
  const { startMax, endMin } = relations;
  const { start, end } = window;
  const { lastStart, firstEnd } = extremesOf(relations);
  if (lastStart <= end && firstEnd >= start) return new Int32Array(0);
  if (sampleOut(startMax, endMin, window) > HOPELESS) return undefined;
  const found = new Int32Array(Math.floor(startMax.length / NARROW) + 1);
  let count = 0;
  for (let relation = 0; relation < startMax.length; relation++) {
    found[count] = relation;
    count += isOut(startMax[relation] ?? 0, endMin[relation] ?? 0, start, end);
    if (count === found.length) return undefined;
  }
  return found.subarray(0, count);
}

/** When the last relation has surely begun, and the first may end: a window with both certainly holds all. */
interface Extremes {
  readonly lastStart: Day;
  readonly firstEnd: Day;
}

const extremesOf = onceFor(
  ({ startMax, endMin }: CaseRelations): Extremes => ({
    lastStart: startMax.reduce((last, day) => Math.max(last, day), FIRST_DAY),
    firstEnd: endMin.reduce((first, day) => Math.min(first, day), LAST_DAY),
  }),
);

/** The share of relations that begin after a window or end before it, by a sample: it decides the way alone, not what is found. */
function sampleOut(begins: Int32Array, ends: Int32Array, { start, end }: Interval): number {
  const step = Math.ceil(begins.length / SAMPLE);
  let out = 0;
  for (let relation = 0; relation < begins.length; relation += step)
    out += isOut(begins[relation] ?? 0, ends[relation] ?? 0, start, end);
  return out / Math.ceil(begins.length / step);
}

/** 1 for what begins after a window or ends before it, else 0: without a branch, which would as often go one way as the other. */
export function isOut(begins: Day, ends: Day, start: Day, end: Day): number {
  return ((end - begins) | (ends - start)) >>> 31;
}

const startsOf = onceFor(({ startMin, endMax }: CaseRelations): Starts => {
  const order = orderBy(startMin);
  const ends = order.map((relation) => endMax[relation] ?? 0);
  const latest = new Int32Array(Math.ceil(ends.length / BLOCK));
  for (let block = 0; block < latest.length; block++)
    latest[block] = ends
      .subarray(block * BLOCK, (block + 1) * BLOCK)
      .reduce((most, end) => Math.max(most, end));
  return { order, ends, latest };
});
