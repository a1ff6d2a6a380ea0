import type { CaseColumns } from "../columns.ts";
import { KINDS, SECTORS } from "../kinds.ts";
import type { InForce } from "./found-in-force.ts";

/**
 * Counts that relations are added to and taken away from, many at once and in the order of the case, as columns are read.
 * Each relation is counted on one side alone: among what a filter keeps, or among what it drops.
 */
export class Tally {
  readonly #columns: CaseColumns;
  readonly #sector: Int32Array;
  readonly #type: Int32Array;
  readonly #sourceSet: Int32Array;
  /** Per entity how many relations touch it. */
  readonly #touching: { readonly kept: Int32Array; readonly dropped: Int32Array };

  constructor(columns: CaseColumns) {
    const { types, sourceSets, entities } = columns;
    this.#columns = columns;
    this.#sector = new Int32Array(SECTORS.length);
    this.#type = new Int32Array(types.length);
    this.#sourceSet = new Int32Array(sourceSets.length);
    const each = entities.kind.length;
    this.#touching = { kept: new Int32Array(each), dropped: new Int32Array(each) };
  }

  copy(): Tally {
    const copy = new Tally(this.#columns);
    copy.#sector.set(this.#sector);
    copy.#type.set(this.#type);
    copy.#sourceSet.set(this.#sourceSet);
    copy.#touching.kept.set(this.#touching.kept);
    copy.#touching.dropped.set(this.#touching.dropped);
    return copy;
  }

  /** Counts relations that a filter keeps or drops: by 1, or by −1 where they were counted. */
  add(relations: Int32Array, by: 1 | -1, side: "kept" | "dropped"): void {
    const { sector, type, sourceSet, from, to } = this.#columns.relations;
    const [ofSector, ofType, ofSet] = [this.#sector, this.#type, this.#sourceSet];
    const touching = this.#touching[side];
    // All columns in one loop: a loop for each would read the list of relations five times.
    for (let at = 0; at < relations.length; at++) {
      const relation = relations[at] ?? 0;
      bump(ofSector, by, sector[relation]);
      bump(ofType, by, type[relation]);
      bump(ofSet, by, sourceSet[relation]);
      bump(touching, by, from[relation]);
      bump(touching, by, to[relation]);
    }
  }

  /** How many entities some kept relation joins, and what there is whether or not it is kept. */
  finish(): Pick<InForce, "actors" | "counts"> {
    const { kept, dropped } = this.#touching;
    const { kind } = this.#columns.entities;
    const byKind = new Int32Array(KINDS.length);
    for (let entity = 0; entity < kind.length; entity++) {
      if ((kept[entity] ?? 0) + (dropped[entity] ?? 0) > 0) bump(byKind, 1, kind[entity]);
    }
    const counts = { sector: this.#sector, type: this.#type, sourceSet: this.#sourceSet, kind: byKind };
    return { actors: countPositive(kept), counts };
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
