import type { CaseColumns } from "../columns.ts";
import { KINDS, SECTORS } from "../kinds.ts";
import type { InForce, InForceCounts } from "./found-in-force.ts";
import type { PairCounts } from "./pair-counts.ts";

/** Counts that relations are added to and taken away from, many at once and in the order of the case, as columns are read. */
export class Tally {
  readonly #columns: CaseColumns;
  readonly #sector: Int32Array;
  readonly #type: Int32Array;
  readonly #sourceSet: Int32Array;
  /** Per entity how many relations in force touch it, and how many of these are kept. */
  readonly #present: Int32Array;
  readonly #kept: Int32Array;
  #total = 0;
  #certain = 0;

  constructor(columns: CaseColumns) {
    const { types, sourceSets, entities } = columns;
    this.#columns = columns;
    this.#sector = new Int32Array(SECTORS.length);
    this.#type = new Int32Array(types.length);
    this.#sourceSet = new Int32Array(sourceSets.length);
    this.#present = new Int32Array(entities.kind.length);
    this.#kept = new Int32Array(entities.kind.length);
  }

  copy(): Tally {
    const copy = new Tally(this.#columns);
    copy.#sector.set(this.#sector);
    copy.#type.set(this.#type);
    copy.#sourceSet.set(this.#sourceSet);
    copy.#present.set(this.#present);
    copy.#kept.set(this.#kept);
    copy.#total = this.#total;
    copy.#certain = this.#certain;
    return copy;
  }

  /** Counts relations among what the filters choose among: by 1, or by −1 where they were counted. */
  add(relations: Int32Array, by: 1 | -1): void {
    const { sector, type, sourceSet, from, to } = this.#columns.relations;
    const [ofSector, ofType, ofSet, present] = [this.#sector, this.#type, this.#sourceSet, this.#present];
    // All columns in one loop: a loop for each would read the list of relations five times.
    for (let at = 0; at < relations.length; at++) {
      const relation = relations[at] ?? 0;
      bump(ofSector, by, sector[relation]);
      bump(ofType, by, type[relation]);
      bump(ofSet, by, sourceSet[relation]);
      bump(present, by, from[relation]);
      bump(present, by, to[relation]);
    }
  }

  /** Counts relations among those that are kept. */
  keep(relations: Int32Array, by: 1 | -1): void {
    const { from, to } = this.#columns.relations;
    const kept = this.#kept;
    for (let at = 0; at < relations.length; at++) {
      const relation = relations[at] ?? 0;
      bump(kept, by, from[relation]);
      bump(kept, by, to[relation]);
    }
    this.#total += by * relations.length;
  }

  /** Keeps all that was counted, which is so many relations. */
  keepAll(relations: number): void {
    this.#kept.set(this.#present);
    this.#total = relations;
  }

  /** Counts so many of what is kept among what is certain. */
  sure(relations: number): void {
    this.#certain += relations;
  }

  /** @param present how many relations are possibly in force */
  finish(present: number, pairs: PairCounts): InForce {
    return {
      total: this.#total,
      certain: this.#certain,
      dropped: present - this.#total,
      actors: countPositive(this.#kept),
      pairs,
      counts: this.#counts(),
    };
  }

  #counts(): InForceCounts {
    const { kind } = this.#columns.entities;
    const byKind = new Int32Array(KINDS.length);
    for (let entity = 0; entity < kind.length; entity++) {
      const index = kind[entity] ?? 0;
      if ((this.#present[entity] ?? 0) > 0) byKind[index] = (byKind[index] ?? 0) + 1;
    }
    return { sector: this.#sector, type: this.#type, sourceSet: this.#sourceSet, kind: byKind };
  }
}

/** How many of some counts are not nothing. By index, as in `pick`. */
export function countPositive(counts: Int32Array): number {
  let positive = 0;
  for (let at = 0; at < counts.length; at++) if ((counts[at] ?? 0) > 0) positive++;
  return positive;
}

function bump(counts: Int32Array, by: 1 | -1, index = 0): void {
  counts[index] = (counts[index] ?? 0) + by;
}
