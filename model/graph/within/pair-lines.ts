import type { CaseColumns } from "../columns.ts";
import { SECTORS, type Sector } from "../kinds.ts";
import type { PairLine } from "../network.ts";
import type { InForce } from "./found-in-force.ts";
import { keepsWithin, type Question } from "./in-force.ts";

/** A pair as one line: what of it is in force within a window and kept. */
export function toPairLine(
  columns: CaseColumns,
  { ofPair, certainOfPair }: InForce,
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
    count: ofPair[pair] ?? 0,
    certain: certainOfPair[pair] ?? 0,
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

/** What is in force of the pairs of some entities alone. Linear in pairs. */
export function narrowTo(columns: CaseColumns, inForce: InForce, entities: readonly number[]): InForce {
  const { pairs } = columns;
  const ofPair = new Int32Array(pairs.count);
  const certainOfPair = new Int32Array(pairs.count);
  const actors = new Set<number>();
  for (const entity of entities) {
    for (let place = pairs.firstOf[entity] ?? 0; place < (pairs.firstOf[entity + 1] ?? 0); place++) {
      const pair = pairs.of[place] ?? 0;
      ofPair[pair] = inForce.ofPair[pair] ?? 0;
      certainOfPair[pair] = inForce.certainOfPair[pair] ?? 0;
      if (ofPair[pair] > 0) for (const end of endsOfPair(columns, pair)) actors.add(end);
    }
  }
  const sum = (counts: Int32Array) => counts.reduce((total, count) => total + count, 0);
  return {
    ...inForce,
    ofPair,
    certainOfPair,
    joined: undefined,
    total: sum(ofPair),
    certain: sum(certainOfPair),
    actors: actors.size,
  };
}
