import type { CaseColumns } from "../columns.ts";
import { SECTORS, type Sector } from "../kinds.ts";
import type { PairLine } from "../network.ts";
import type { InForce } from "./found-in-force.ts";
import { keepsWithin, type Question } from "./in-force.ts";
import { certainOf, keptOf } from "./pair-counts.ts";

/** A pair as one line: what of it is in force within a window and kept. */
export function toPairLine(
  columns: CaseColumns,
  { pairs }: InForce,
  pair: number,
  asked: Question,
): PairLine {
  const { relations, entities } = columns;
  const kept = keptOfPair(columns, pair, asked);
  const [one, other] = endsOfPair(columns, pair);
  const sectors: Partial<Record<Sector, number>> = {};
  for (const relation of kept) {
    const sector = SECTORS[relations.sector[relation] ?? 0] ?? "political";
    sectors[sector] = (sectors[sector] ?? 0) + 1;
  }
  return {
    ends: [entities.ids.at(one) ?? "", entities.ids.at(other) ?? ""],
    count: keptOf(pairs, pair),
    certain: certainOf(pairs, pair),
    forward: kept.filter((relation) => relations.from[relation] === one).length,
    sectors,
    ...countOf(columns, kept),
    ...(kept.length === 1 && { relation: relations.ids.at(kept[0] ?? -1) ?? "" }),
  };
}

function countOf({ relations }: CaseColumns, kept: readonly number[]) {
  const caveats = kept.filter((relation) => relations.carries[relation] === 0);
  const denied = caveats.filter((relation) => relations.denied[relation] === 1).length;
  return { denied, recommended: caveats.length - denied };
}

/** The ends of a pair in the order of their ids. */
export function endsOfPair({ pairs, relations }: CaseColumns, pair: number): [number, number] {
  const first = pairs.first[pair] ?? 0;
  const [from, to] = [relations.from[first] ?? 0, relations.to[first] ?? 0];
  return [Math.min(from, to), Math.max(from, to)];
}

/** The relations of a pair that are in force and kept. */
export function keptOfPair(columns: CaseColumns, pair: number, asked: Question): number[] {
  const { first } = columns.pairs;
  const keeps = keepsWithin(columns, asked);
  const kept: number[] = [];
  for (let relation = first[pair] ?? 0; relation < (first[pair + 1] ?? 0); relation++) {
    if (keeps(relation)) kept.push(relation);
  }
  return kept;
}

/** What is in force of the pairs of some entities alone. O(pairs of theirs · log pairs). */
export function narrowTo(columns: CaseColumns, inForce: InForce, entities: readonly number[]): InForce {
  const own = new Set(entities.flatMap((entity) => [...pairsOf(columns, entity)]));
  const pair = Int32Array.from(own)
    .filter((one) => keptOf(inForce.pairs, one) > 0)
    .sort();
  const kept = pair.map((one) => keptOf(inForce.pairs, one));
  const certain = pair.map((one) => certainOf(inForce.pairs, one));
  const actors = new Set<number>();
  for (const one of pair) for (const end of endsOfPair(columns, one)) actors.add(end);
  const sum = (counts: Int32Array) => counts.reduce((total, count) => total + count, 0);
  return {
    ...inForce,
    pairs: { pair, kept, certain, joined: pair.length },
    total: sum(kept),
    certain: sum(certain),
    actors: actors.size,
  };
}

/** The pairs of an entity. */
export function pairsOf({ pairs }: CaseColumns, entity: number): Int32Array {
  return pairs.of.subarray(pairs.firstOf[entity] ?? 0, pairs.firstOf[entity + 1] ?? 0);
}
