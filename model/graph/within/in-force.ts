import type { Interval } from "../../time/bounds.ts";
import type { Reading } from "../../time/reading.ts";
import type { CaseColumns } from "../columns.ts";
import { type Dropped, isDropped } from "../filter.ts";
import { listUnsure, listWithin } from "./bound-orders.ts";
import type { InForce } from "./found-in-force.ts";
import { Tally } from "./tally.ts";

export type { Reading };

/**
 * Counts what is in force within a window: certainly when the latest start is not after its end and the earliest end
 * not before its start, possibly when that holds for the earliest start and the latest end. A narrow window goes
 * through what is in force alone; a wide one starts from everything, and takes away what is not certainly in force.
 */
export function countInForce(
  columns: CaseColumns,
  window: Interval,
  reading: Reading,
  dropped: Dropped,
): InForce {
  const narrow = listWithin(columns, window, columns.relations.from.length >> 2);
  if (narrow !== undefined) return addUp(columns, narrow, { window, reading, dropped });
  return takeAway(columns, { window, reading, dropped });
}

/** What is asked for: what of a case is in force within a window, and not dropped. */
export interface Question {
  readonly window: Interval;
  readonly reading: Reading;
  readonly dropped: Dropped;
}

function addUp(columns: CaseColumns, found: Int32Array, { window, reading, dropped }: Question): InForce {
  const tally = new Tally(columns);
  const { startMax, endMin } = columns.relations;
  const joined = new Int32Array(found.length);
  let pairs = 0;
  // By index: a loop over the values of a typed array is several times slower.
  for (let at = 0; at < found.length; at++) {
    const relation = found[at] ?? 0;
    const isCertain = (startMax[relation] ?? 0) <= window.end && (endMin[relation] ?? 0) >= window.start;
    if (reading === "certain" && !isCertain) continue;
    tally.add(relation, 1);
    if (isDropped(dropped, relation, isCertain)) continue;
    if (tally.keep(relation, 1) === 1) joined[pairs++] = tally.pairOf(relation);
    if (isCertain) tally.sure(relation, 1);
  }
  return tally.finish(found.length, joined.subarray(0, pairs));
}

function takeAway(columns: CaseColumns, { window, reading, dropped }: Question): InForce {
  const tally = everything(columns, dropped).copy();
  let present = columns.relations.from.length;
  for (const relation of listUnsure(columns, window)) {
    const isKept = !isDropped(dropped, relation, true);
    const isOut = standingAt(columns.relations, relation, window) === "none";
    if (isOut) present--;
    if (isKept) tally.sure(relation, -1);
    const isUncounted = isOut || reading === "certain";
    if (isKept && (isUncounted || isDropped(dropped, relation, false))) tally.keep(relation, -1);
    if (isUncounted) tally.add(relation, -1);
  }
  return tally.finish(present);
}

const remembered = new WeakMap<CaseColumns, { readonly dropped: Dropped; readonly tally: Tally }>();

/** Everything counted as if it were certainly in force; the last of each case is remembered. */
function everything(columns: CaseColumns, dropped: Dropped): Tally {
  const known = remembered.get(columns);
  if (known !== undefined && known.dropped === dropped) return known.tally;
  const tally = new Tally(columns);
  for (let relation = 0; relation < columns.relations.from.length; relation++) {
    tally.add(relation, 1);
    if (isDropped(dropped, relation, true)) continue;
    tally.keep(relation, 1);
    tally.sure(relation, 1);
  }
  remembered.set(columns, { dropped, tally });
  return tally;
}

/** What says whether a relation is in force within a window under a reading, and kept. */
export function keepsWithin(
  { relations }: CaseColumns,
  { window, reading, dropped }: Question,
): (relation: number) => boolean {
  return (relation) => {
    const standing = standingAt(relations, relation, window);
    if (standing !== "certain" && standing !== reading) return false;
    return !isDropped(dropped, relation, standing === "certain");
  };
}

/** How sure it is that a relation was in force within a window. */
export function standingAt(
  { startMin, startMax, endMin, endMax }: CaseColumns["relations"],
  relation: number,
  { start, end }: Interval,
): Reading | "none" {
  if ((startMin[relation] ?? 0) > end || (endMax[relation] ?? 0) < start) return "none";
  return (startMax[relation] ?? 0) <= end && (endMin[relation] ?? 0) >= start ? "certain" : "possible";
}
