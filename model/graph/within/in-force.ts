import type { Interval } from "../../time/bounds.ts";
import type { Reading } from "../../time/reading.ts";
import type { CaseColumns, CaseRelations } from "../columns.ts";
import { type Dropped, isDropped } from "../filter.ts";
import { listNarrow, listUnsure, listWithin } from "./bound-orders.ts";
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
 * not before its start, possibly when that holds for the earliest start and the latest end. A narrow window goes
 * through what is in force alone; one that holds nearly everything starts from all, and takes away what is not certainly
 * in force.
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
  if (unsure !== undefined) return takeAway(columns, unsure, asked);
  return addUp(columns, listWithin(columns, window), asked);
}

/** @param found what is possibly in force, in the order of the case */
function addUp(columns: CaseColumns, found: Int32Array, asked: Question): InForce {
  const { window, reading, dropped } = asked;
  const isCertain = certainWithin(columns, window);
  const present = reading === "certain" ? pick(found, isCertain) : found;
  const kept =
    dropped === undefined
      ? present
      : pick(present, (relation) => !isDropped(dropped, relation, isCertain(relation)));
  // Few are not certain, and of many cases none: those are counted, and what is certain follows.
  const unsure = reading === "certain" ? NOTHING : listUncertain(columns, kept, asked);
  const tally = new Tally(columns);
  tally.add(present, 1);
  if (kept === present) tally.keepAll(kept.length);
  else tally.keep(kept, 1);
  tally.sure(kept.length - unsure.length);
  return tally.finish(found.length, countByPair(columns.pairs, kept, unsure));
}

const NOTHING = new Int32Array(0);

/** Those of what is possibly in force and kept that are not certainly so: all of them are vague, of which there may be few. */
function listUncertain(columns: CaseColumns, kept: Int32Array, { window, dropped }: Question): Int32Array {
  const vague = vagueOf(columns.relations);
  const isCertain = certainWithin(columns, window);
  if (kept.length <= vague.length) return pick(kept, (relation) => !isCertain(relation));
  const keeps = keepsWithin(columns, { window, reading: "possible", dropped });
  return pick(vague, (relation) => keeps(relation) && !isCertain(relation));
}

/** @param unsure what is not certainly in force, in the order of the case */
function takeAway(columns: CaseColumns, unsure: Int32Array, { window, reading, dropped }: Question): InForce {
  const isOut = (relation: number) => standingAt(columns.relations, relation, window) === "none";
  const out = pick(unsure, isOut);
  const counted = pick(unsure, (relation) => !isDropped(dropped, relation, true));
  const [uncounted, lost] =
    reading === "certain"
      ? [unsure, counted]
      : [out, pick(counted, (relation) => isOut(relation) || isDropped(dropped, relation, false))];
  const all = everything(columns, dropped);
  const tally = all.tally.copy();
  tally.add(uncounted, -1);
  tally.keep(lost, -1);
  tally.sure(-counted.length);
  const { pair } = all.pairs;
  const kept = takeFromPairs(columns.pairs, pair, all.pairs.kept, lost);
  // What is lost is among what is counted: where there is as much of both, what is left is the same.
  const certain =
    lost.length === counted.length ? kept : takeFromPairs(columns.pairs, pair, all.pairs.certain, counted);
  const joined = lost.length === 0 ? all.pairs.joined : countPositive(kept);
  return tally.finish(columns.relations.from.length - out.length, { pair, kept, certain, joined });
}

interface Everything {
  readonly dropped: Dropped;
  readonly tally: Tally;
  readonly pairs: PairCounts;
}

const remembered = new WeakMap<CaseRelations, Everything>();

/** Everything counted as if it were certainly in force; the last of each case is remembered. */
function everything(columns: CaseColumns, dropped: Dropped): Everything {
  const known = remembered.get(columns.relations);
  if (known !== undefined && known.dropped === dropped) return known;
  const all = columns.relations.from.map((_, relation) => relation);
  const kept = dropped === undefined ? all : pick(all, (relation) => !isDropped(dropped, relation, true));
  const tally = new Tally(columns);
  tally.add(all, 1);
  tally.keep(kept, 1);
  tally.sure(kept.length);
  const counted = { dropped, tally, pairs: countByPair(columns.pairs, kept, NOTHING) };
  remembered.set(columns.relations, counted);
  return counted;
}

/** What says whether a relation is certainly in force within a window. */
function certainWithin({ relations: { startMax, endMin } }: CaseColumns, { start, end }: Interval) {
  return (relation: number) => (startMax[relation] ?? 0) <= end && (endMin[relation] ?? 0) >= start;
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
