import type { Interval } from "../../time/bounds.ts";
import type { Reading } from "../../time/reading.ts";
import type { CaseColumns, CaseRelations } from "../columns.ts";
import { countsOnlyCertain, type Dropped, divide, isDropped } from "../filter.ts";
import { isOut, listNarrow, listUnsure, listWithin } from "./bound-orders.ts";
import type { InForce } from "./found-in-force.ts";
import { countByPair, type PairCounts, takeFromPairs } from "./pair-counts.ts";
import { pick } from "./pick.ts";
import { countPositive, Tally } from "./tally.ts";
import { vagueOf } from "./vague.ts";

export type { Reading };

/** What is asked for: what of a case is in force within a window, and not dropped. */
export interface Question {
  readonly window: Interval;
  readonly reading: Reading;
  readonly dropped: Dropped;
}

/**
 * Counts what is in force within a window: certainly when the latest start is not after its end and the earliest end
 * not before its start, possibly when that holds for the earliest start and the latest end. All is counted as if it were
 * certainly in force, and then taken away what is not: a window that holds nearly everything starts from all relations,
 * any other from what is possibly in force.
 */
export function countInForce(
  columns: CaseColumns,
  window: Interval,
  reading: Reading,
  dropped: Dropped,
): InForce {
  const asked = { window, reading, dropped };
  const narrow = listNarrow(columns, window);
  if (narrow !== undefined) return addUp(columns, narrow, asked);
  const unsure = listUnsure(columns, window);
  if (unsure !== undefined) {
    const { startMin, endMax } = columns.relations;
    const outside = listBy(unsure, startMin, endMax, window, 1);
    return takeAway(columns, everything(columns, dropped), { unsure, outside }, asked);
  }
  return addUp(columns, listWithin(columns, window), asked);
}

/** @param possible what is possibly in force, in the order of the case */
function addUp(columns: CaseColumns, possible: Int32Array, asked: Question): InForce {
  const { relations } = columns;
  if (asked.reading === "possible" || vagueOf(relations).length === 0) {
    const unsure = listUncertain(relations, possible, asked.window);
    const all = countAll(columns, possible, asked.dropped);
    return takeAway(columns, all, { unsure, outside: NOTHING }, asked);
  }
  // Where something may not be certain, it takes less to count what is than to count all and take away.
  const certain = listBy(possible, relations.startMax, relations.endMin, asked.window, 0);
  const all = { ...countAll(columns, certain, asked.dropped), relations: possible.length };
  return takeAway(columns, all, { unsure: NOTHING, outside: NOTHING }, asked);
}

/** Relations counted as if all of them were certainly in force. */
interface Counted {
  /** How many there are, kept or not. */
  readonly relations: number;
  readonly kept: number;
  readonly tally: Tally;
  readonly pairs: PairCounts;
}

function countAll(columns: CaseColumns, relations: Int32Array, dropped: Dropped): Counted {
  const { kept, out } = divide(relations, dropped);
  const tally = new Tally(columns);
  tally.add(kept, 1, "kept");
  tally.add(out, 1, "dropped");
  const pairs = countByPair(columns.pairs, kept);
  return { relations: relations.length, kept: kept.length, tally, pairs };
}

const NOTHING = new Int32Array(0);

/**
 * @param all which is left as it is
 * @param unsure what of it is not certainly in force, in the order of the case
 * @param outside what of that is not even possibly so
 */
function takeAway(
  columns: CaseColumns,
  all: Counted,
  { unsure, outside }: { readonly unsure: Int32Array; readonly outside: Int32Array },
  { window, reading, dropped }: Question,
): InForce {
  const uncertain = divide(unsure, dropped);
  const gone = reading === "certain" ? uncertain : divide(outside, dropped);
  // What counts only where it is certain is in force all the same, and can be chosen.
  const isMoved = (relation: number) =>
    countsOnlyCertain(dropped, relation) && standingAt(columns.relations, relation, window) === "possible";
  const moved = reading === "certain" || dropped === undefined ? NOTHING : pick(unsure, isMoved);
  const tally = all.tally.copy();
  tally.add(gone.kept, -1, "kept");
  tally.add(gone.out, -1, "dropped");
  tally.add(moved, -1, "kept");
  tally.add(moved, 1, "dropped");
  const lost = gone.kept.length + moved.length;
  const { pair } = all.pairs;
  const take = (counts: Int32Array, relations: Int32Array) =>
    takeFromPairs(columns.pairs, pair, counts, relations);
  const kept = take(take(all.pairs.kept, gone.kept), moved);
  // What is lost is not certain: where there is as much of both, what is left is the same.
  const certain = lost === uncertain.kept.length ? kept : take(all.pairs.certain, uncertain.kept);
  return {
    total: all.kept - lost,
    certain: all.kept - uncertain.kept.length,
    dropped: all.relations - outside.length - (all.kept - lost),
    pairs: { pair, kept, certain, joined: lost === 0 ? all.pairs.joined : countPositive(kept) },
    ...tally.finish(),
  };
}

const remembered = new WeakMap<CaseRelations, { readonly dropped: Dropped; readonly all: Counted }>();

/** Everything counted; the last of each case is remembered. */
function everything(columns: CaseColumns, dropped: Dropped): Counted {
  const known = remembered.get(columns.relations);
  if (known !== undefined && known.dropped === dropped) return known.all;
  const relations = columns.relations.from.map((_, relation) => relation);
  const all = countAll(columns, relations, dropped);
  remembered.set(columns.relations, { dropped, all });
  return all;
}

/** What is possibly but not certainly in force: all of it is vague, of which there may be less. */
function listUncertain(relations: CaseRelations, possible: Int32Array, window: Interval): Int32Array {
  const { startMax, endMin } = relations;
  const vague = vagueOf(relations);
  if (possible.length <= vague.length) return listBy(possible, startMax, endMin, window, 1);
  const unsure = listBy(vague, startMax, endMin, window, 1);
  const isPossible = (relation: number) => standingAt(relations, relation, window) === "possible";
  return pick(unsure, isPossible);
}

/**
 * Those of some relations that begin after a window or end before it, or those that do not.
 * @param begins per relation of the case the day on which it begins
 * @param ends the same of its end
 * @param out 1 for those that do
 */
function listBy(
  relations: Int32Array,
  begins: Int32Array,
  ends: Int32Array,
  { start, end }: Interval,
  out: 0 | 1,
): Int32Array {
  const found = new Int32Array(relations.length);
  let count = 0;
  for (let at = 0; at < relations.length; at++) {
    const relation = relations[at] ?? 0;
    found[count] = relation;
    count += isOut(begins[relation] ?? 0, ends[relation] ?? 0, start, end) ^ out ^ 1;
  }
  return found.subarray(0, count);
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
