import type { Interval } from "../../time/bounds.ts";
import type { CaseColumns } from "../columns.ts";
import { type Dropped, isDropped } from "../filter.ts";
import type { InForce } from "./found-in-force.ts";
import { type Reading, standingAt } from "./in-force.ts";
import { keptOf } from "./pair-counts.ts";
import { pairsOf } from "./pair-lines.ts";

/**
 * The pairs that most relations in force join, strongest first; among equals those between the better connected
 * entities, then in the order of ids. Linear in pairs.
 */
export function strongestPairs(columns: CaseColumns, { pairs }: InForce, limit: number): number[] {
  const { pair, kept } = pairs;
  // Most pairs have one, and are not looked at again where others are enough.
  const several = placesAbove(kept, 1);
  const places = several.length >= limit ? several : placesAbove(kept, 0);
  const least = leastToChoose(kept, places, limit);
  const chosen: Strength[] = [];
  const tied = new Int32Array(places.length);
  let ties = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const count = kept[place] ?? 0;
    if (count > least) chosen.push({ pair: pair[place] ?? 0, count });
    tied[ties] = pair[place] ?? 0;
    if (count === least) ties++;
  }
  const strongest = inOrder(columns, chosen);
  if (least === 0) return strongest;
  return [...strongest, ...heaviest(columns, tied.subarray(0, ties), limit - strongest.length)];
}

/** The places of counts that are above a least one, in their order. */
function placesAbove(counts: Int32Array, least: number): Int32Array {
  const places = new Int32Array(counts.length);
  let count = 0;
  for (let place = 0; place < counts.length; place++) {
    places[count] = place;
    if ((counts[place] ?? 0) > least) count++;
  }
  return places.subarray(0, count);
}

/** Pairs that are sorted sooner than they are found among all. */
const FEW = 1_000;

/** Those of some pairs that are between the best connected entities. */
function heaviest(columns: CaseColumns, pairs: Int32Array, limit: number): number[] {
  if (pairs.length <= FEW) {
    const equals = Array.from(pairs, (pair) => ({ pair, count: 0 }));
    return inOrder(columns, equals).slice(0, limit);
  }
  const { byWeight, count } = columns.pairs;
  const isOne = new Uint8Array(count);
  for (let at = 0; at < pairs.length; at++) isOne[pairs[at] ?? 0] = 1;
  const found: number[] = [];
  for (let at = 0; at < byWeight.length && found.length < limit; at++) {
    const pair = byWeight[at] ?? 0;
    if (isOne[pair] === 1) found.push(pair);
  }
  return found;
}

/** The strongest pairs of one entity, by the same order. */
export function strongestOf(
  columns: CaseColumns,
  { pairs }: InForce,
  entity: number,
  limit: number,
): number[] {
  const own = Array.from(pairsOf(columns, entity), (pair) => ({ pair, count: keptOf(pairs, pair) }));
  return inOrder(
    columns,
    own.filter(({ count }) => count > 0),
  ).slice(0, limit);
}

/** A pair and how many of its relations are kept. */
interface Strength {
  readonly pair: number;
  readonly count: number;
}

function inOrder(columns: CaseColumns, pairs: readonly Strength[]): number[] {
  return pairs
    .toSorted(
      (one, other) =>
        other.count - one.count ||
        weightOf(columns, other.pair) - weightOf(columns, one.pair) ||
        one.pair - other.pair,
    )
    .map(({ pair }) => pair);
}

function weightOf({ pairs, relations, entities }: CaseColumns, pair: number): number {
  const relation = pairs.first[pair] ?? 0;
  const degree = (entity: number | undefined) => entities.degree[entity ?? 0] ?? 0;
  return Math.min(degree(relations.from[relation]), degree(relations.to[relation]));
}

/** The count below which no pair is among the strongest, of which there may be more that have just this count. */
function leastToChoose(kept: Int32Array, places: Int32Array, limit: number): number {
  let most = 0;
  for (let at = 0; at < places.length; at++) most = Math.max(most, kept[places[at] ?? 0] ?? 0);
  const having = new Int32Array(most + 1);
  for (let at = 0; at < places.length; at++) {
    const relations = kept[places[at] ?? 0] ?? 0;
    having[relations] = (having[relations] ?? 0) + 1;
  }
  let above = 0;
  for (let relations = most; relations > 0; relations--) {
    above += having[relations] ?? 0;
    if (above >= limit) return relations;
  }
  return 0;
}

/**
 * Relations in force, those that are certainly so first, then those between the better connected entities, then in
 * the order of ids of their ends and of time. Linear in pairs, and in relations of those chosen.
 */
export function chooseRelations(
  columns: CaseColumns,
  inForce: InForce,
  asked: { window: Interval; reading: Reading; dropped: Dropped; limit: number },
): number[] {
  const chosen: number[] = [];
  const passes: Reading[] = asked.reading === "certain" ? ["certain"] : ["certain", "possible"];
  for (const standing of passes) {
    const wanted = standingByPair(columns, inForce, standing);
    for (const pair of columns.pairs.byWeight) {
      if (chosen.length >= asked.limit) return chosen;
      if (wanted[pair] === 0) continue;
      chosen.push(...takeOfPair(columns, pair, standing, asked).slice(0, asked.limit - chosen.length));
    }
  }
  return chosen;
}

/** Per pair of the case how many relations are in force with just this standing. */
function standingByPair(columns: CaseColumns, { pairs }: InForce, standing: Reading): Int32Array {
  const { pair, kept, certain } = pairs;
  const counts = new Int32Array(columns.pairs.count);
  for (let place = 0; place < pair.length; place++) {
    const sure = certain[place] ?? 0;
    counts[pair[place] ?? 0] = standing === "certain" ? sure : (kept[place] ?? 0) - sure;
  }
  return counts;
}

/** The relations of a pair that are in force with just this standing, in order of time. */
function takeOfPair(
  { relations, pairs }: CaseColumns,
  pair: number,
  standing: Reading,
  { window, dropped }: { window: Interval; dropped: Dropped },
): number[] {
  const taken: number[] = [];
  for (let relation = pairs.first[pair] ?? 0; relation < (pairs.first[pair + 1] ?? 0); relation++) {
    if (isDropped(dropped, relation, standing === "certain")) continue;
    if (standingAt(relations, relation, window) === standing) taken.push(relation);
  }
  return taken;
}
