import type { Interval } from "../../time/bounds.ts";
import type { CaseColumns } from "../columns.ts";
import { type Dropped, isDropped } from "../filter.ts";
import type { InForce } from "./found-in-force.ts";
import { type Reading, standingAt } from "./in-force.ts";

/**
 * The pairs that most relations in force join, strongest first; among equals those between the better connected
 * entities, then in the order of ids. Linear in pairs.
 */
export function strongestPairs(columns: CaseColumns, inForce: InForce, limit: number): number[] {
  const { ofPair, joined } = inForce;
  const least = leastToChoose(columns.pairs, inForce, limit);
  const chosen: number[] = [];
  for (let at = 0; at < (joined ?? ofPair).length; at++) {
    const pair = joined?.[at] ?? at;
    if ((ofPair[pair] ?? 0) > least) chosen.push(pair);
  }
  chosen.sort(byStrength(columns, ofPair));
  if (least === 0) return chosen;
  for (const pair of columns.pairs.byWeight) {
    if (chosen.length >= limit) break;
    if (ofPair[pair] === least) chosen.push(pair);
  }
  return chosen;
}

/** The strongest pairs of one entity, by the same order. */
export function strongestOf(
  columns: CaseColumns,
  { ofPair }: InForce,
  entity: number,
  limit: number,
): number[] {
  const { firstOf, of } = columns.pairs;
  const own = of
    .subarray(firstOf[entity] ?? 0, firstOf[entity + 1] ?? 0)
    .filter((pair) => ofPair[pair] !== 0);
  return [...own].sort(byStrength(columns, ofPair)).slice(0, limit);
}

function byStrength(columns: CaseColumns, ofPair: Int32Array): (one: number, other: number) => number {
  return (one, other) =>
    (ofPair[other] ?? 0) - (ofPair[one] ?? 0) ||
    weightOf(columns, other) - weightOf(columns, one) ||
    one - other;
}

function weightOf({ pairs, relations, entities }: CaseColumns, pair: number): number {
  const relation = pairs.first[pair] ?? 0;
  const degree = (entity: number | undefined) => entities.degree[entity ?? 0] ?? 0;
  return Math.min(degree(relations.from[relation]), degree(relations.to[relation]));
}

/** The count below which no pair is among the strongest, of which there may be more that have just this count. */
function leastToChoose({ first }: CaseColumns["pairs"], { ofPair, joined }: InForce, limit: number): number {
  let having = new Int32Array(MANY);
  let most = 0;
  for (let at = 0; at < (joined ?? ofPair).length; at++) {
    const pair = joined?.[at] ?? at;
    const relations = ofPair[pair] ?? 0;
    if (relations === 0) continue;
    if (relations >= having.length) having = widened(having, (first[pair + 1] ?? 0) - (first[pair] ?? 0));
    if (relations > most) most = relations;
    having[relations] = (having[relations] ?? 0) + 1;
  }
  let above = 0;
  for (let relations = most; relations > 0; relations--) {
    above += having[relations] ?? 0;
    if (above >= limit) return relations;
  }
  return 0;
}

/** Relations that few pairs have more of. */
const MANY = 1_024;

function widened(counts: Int32Array<ArrayBuffer>, largest: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * Math.max(largest, counts.length));
  wider.set(counts);
  return wider;
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
    for (const pair of columns.pairs.byWeight) {
      if (chosen.length >= asked.limit) return chosen;
      const certain = inForce.certainOfPair[pair] ?? 0;
      const wanted = standing === "certain" ? certain : (inForce.ofPair[pair] ?? 0) - certain;
      if (wanted === 0) continue;
      chosen.push(...takeOfPair(columns, pair, standing, asked).slice(0, asked.limit - chosen.length));
    }
  }
  return chosen;
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
