import type { CaseColumns } from "../columns.ts";
import { KINDS, SECTORS } from "../kinds.ts";
import type { InForce, InForceCounts } from "./found-in-force.ts";

const pairs = new WeakMap<CaseColumns, Int32Array>();

/** Per relation of a case the pair that it joins. */
function pairsOf(columns: CaseColumns): Int32Array {
  const known = pairs.get(columns);
  if (known !== undefined) return known;
  const { first, count } = columns.pairs;
  const pairOf = new Int32Array(columns.relations.from.length);
  for (let pair = 0; pair < count; pair++) pairOf.fill(pair, first[pair], first[pair + 1]);
  pairs.set(columns, pairOf);
  return pairOf;
}

/** Counts that relations are added to, and taken away from, one by one. */
export class Tally {
  readonly #columns: CaseColumns;
  readonly #pairOf: Int32Array;
  readonly #sector: Int32Array;
  readonly #type: Int32Array;
  readonly #sourceSet: Int32Array;
  /** Per entity how many relations in force touch it, and how many of these are kept. */
  readonly #present: Int32Array;
  readonly #kept: Int32Array;
  readonly #ofPair: Int32Array;
  readonly #certainOfPair: Int32Array;
  #total = 0;
  #certain = 0;

  constructor(columns: CaseColumns) {
    const { types, sourceSets, entities, pairs: joined } = columns;
    this.#columns = columns;
    this.#pairOf = pairsOf(columns);
    this.#sector = new Int32Array(SECTORS.length);
    this.#type = new Int32Array(types.length);
    this.#sourceSet = new Int32Array(sourceSets.length);
    this.#present = new Int32Array(entities.kind.length);
    this.#kept = new Int32Array(entities.kind.length);
    this.#ofPair = new Int32Array(joined.count);
    this.#certainOfPair = new Int32Array(joined.count);
  }

  copy(): Tally {
    const copy = new Tally(this.#columns);
    copy.#sector.set(this.#sector);
    copy.#type.set(this.#type);
    copy.#sourceSet.set(this.#sourceSet);
    copy.#present.set(this.#present);
    copy.#kept.set(this.#kept);
    copy.#ofPair.set(this.#ofPair);
    copy.#certainOfPair.set(this.#certainOfPair);
    copy.#total = this.#total;
    copy.#certain = this.#certain;
    return copy;
  }

  /** Counts a relation among what the filters choose among: by 1, or by −1 where it was counted. */
  add(relation: number, by: 1 | -1): void {
    const { sector, type, sourceSet, from, to } = this.#columns.relations;
    count(this.#sector, sector[relation] ?? 0, by);
    count(this.#type, type[relation] ?? 0, by);
    count(this.#sourceSet, sourceSet[relation] ?? 0, by);
    count(this.#present, from[relation] ?? 0, by);
    count(this.#present, to[relation] ?? 0, by);
  }

  /** Counts a relation among those that are kept; returns how many its pair has then. */
  keep(relation: number, by: 1 | -1): number {
    const { from, to } = this.#columns.relations;
    count(this.#ofPair, this.#pairOf[relation] ?? 0, by);
    count(this.#kept, from[relation] ?? 0, by);
    count(this.#kept, to[relation] ?? 0, by);
    this.#total += by;
    return this.#ofPair[this.#pairOf[relation] ?? 0] ?? 0;
  }

  /** Counts a kept relation among those that are certain. */
  sure(relation: number, by: 1 | -1): void {
    count(this.#certainOfPair, this.#pairOf[relation] ?? 0, by);
    this.#certain += by;
  }

  /** The pair that a relation joins. */
  pairOf(relation: number): number {
    return this.#pairOf[relation] ?? 0;
  }

  /** @param present how many relations are possibly in force */
  finish(present: number, joined?: Int32Array): InForce {
    return {
      total: this.#total,
      certain: this.#certain,
      dropped: present - this.#total,
      actors: this.#kept.reduce((actors, kept) => (kept > 0 ? actors + 1 : actors), 0),
      ofPair: this.#ofPair,
      certainOfPair: this.#certainOfPair,
      joined,
      counts: this.#counts(),
    };
  }

  #counts(): InForceCounts {
    const { kind } = this.#columns.entities;
    const byKind = new Int32Array(KINDS.length);
    for (let entity = 0; entity < kind.length; entity++)
      if ((this.#present[entity] ?? 0) > 0) count(byKind, kind[entity] ?? 0, 1);
    return { sector: this.#sector, type: this.#type, sourceSet: this.#sourceSet, kind: byKind };
  }
}

function count(counts: Int32Array, index: number, by: 1 | -1): void {
  counts[index] = (counts[index] ?? 0) + by;
}
