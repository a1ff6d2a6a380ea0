import type { Interval } from "../../time/bounds.ts";
import type { Reading } from "../../time/reading.ts";
import type { CaseColumns } from "../columns.ts";
import { type Dropped, type Filter, isDropped } from "../filter.ts";
import { KINDS, SECTORS } from "../kinds.ts";
import { dropBy } from "./case-filter.ts";

export type { Reading };

/** How much of a case is in force within a window whatever a filter drops: what the filters choose among. */
export interface InForceCounts {
  /** Relations by index of their sector, type and source set; entities by index of their kind. */
  readonly sector: Int32Array;
  readonly type: Int32Array;
  readonly sourceSet: Int32Array;
  readonly kind: Int32Array;
}

/** What is in force within a window. */
export interface InForce {
  /** Relations that the filter keeps, those of them that are certain, and those that it drops. */
  readonly total: number;
  readonly certain: number;
  readonly dropped: number;
  /** Entities that some kept relation joins. */
  readonly actors: number;
  /** Per pair of the case how many of its relations are in force and kept, and how many of these are certain. */
  readonly ofPair: Int32Array;
  readonly certainOfPair: Int32Array;
  readonly counts: InForceCounts;
}

/**
 * Counts what is in force within a window: certainly when the latest start is not after its end and the earliest end
 * not before its start, possibly when that holds for the earliest start and the latest end. One pass, O(relations).
 */
export function countInForce(
  columns: CaseColumns,
  window: Interval,
  reading: Reading,
  dropped: Dropped,
): InForce {
  const { relations, pairs, entities } = columns;
  const { startMin, startMax, endMin, endMax, sector, type, sourceSet, from, to } = relations;
  const { start, end } = window;
  const onlyCertain = reading === "certain";
  const counts = roomFor(columns);
  const ofPair = new Int32Array(pairs.count);
  const certainOfPair = new Int32Array(pairs.count);
  /** Per entity 1 where something in force touches it, 2 where something that is kept does. */
  const touched = new Uint8Array(entities.kind.length);
  let outside = 0;
  for (let pair = 0; pair < pairs.count; pair++) {
    const first = pairs.first[pair] ?? 0;
    const last = pairs.first[pair + 1] ?? 0;
    let present = 0;
    let kept = 0;
    let certain = 0;
    for (let relation = first; relation < last; relation++) {
      // Relations of a pair stand in order of their earliest start.
      if ((startMin[relation] ?? 0) > end) break;
      if ((endMax[relation] ?? 0) < start) continue;
      const isCertain = (startMax[relation] ?? 0) <= end && (endMin[relation] ?? 0) >= start;
      if (onlyCertain && !isCertain) {
        outside++;
        continue;
      }
      present++;
      add(counts.sector, sector[relation] ?? 0);
      add(counts.type, type[relation] ?? 0);
      add(counts.sourceSet, sourceSet[relation] ?? 0);
      if (isDropped(dropped, relation, isCertain)) continue;
      kept++;
      if (isCertain) certain++;
    }
    if (present === 0) continue;
    const mark = kept > 0 ? 3 : 1;
    const [one, other] = [from[first] ?? 0, to[first] ?? 0];
    touched[one] = (touched[one] ?? 0) | mark;
    touched[other] = (touched[other] ?? 0) | mark;
    ofPair[pair] = kept;
    certainOfPair[pair] = certain;
    outside += present - kept;
  }
  const actors = countTouched(touched, entities.kind, counts.kind);
  return { ...sumUp(ofPair, certainOfPair), dropped: outside, actors, ofPair, certainOfPair, counts };
}

function roomFor({ types, sourceSets }: CaseColumns): InForceCounts {
  return {
    sector: new Int32Array(SECTORS.length),
    type: new Int32Array(types.length),
    sourceSet: new Int32Array(sourceSets.length),
    kind: new Int32Array(KINDS.length),
  };
}

function add(counts: Int32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

function countTouched(touched: Uint8Array, kind: Uint8Array, byKind: Int32Array): number {
  let actors = 0;
  for (let entity = 0; entity < touched.length; entity++) {
    const mark = touched[entity] ?? 0;
    if (mark === 0) continue;
    add(byKind, kind[entity] ?? 0);
    if (mark === 3) actors++;
  }
  return actors;
}

function sumUp(ofPair: Int32Array, certainOfPair: Int32Array): Pick<InForce, "total" | "certain"> {
  let total = 0;
  let certain = 0;
  for (let pair = 0; pair < ofPair.length; pair++) {
    total += ofPair[pair] ?? 0;
    certain += certainOfPair[pair] ?? 0;
  }
  return { total, certain };
}

/** What says whether a relation is in force within a window and kept by a filter. */
export function keepsWithin(
  columns: CaseColumns,
  window: Interval,
  reading: Reading,
  filter: Filter,
): (relation: number) => boolean {
  const dropped = dropBy(columns, filter);
  return (relation) => {
    const standing = standingAt(columns.relations, relation, window);
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
