import type { RelationColumns } from "./columns.ts";
import { BACKWARD, BOTH } from "./directions.ts";
import type { Occasions } from "./occasions.ts";
import { ALWAYS } from "./temporal-graph.ts";

/** How many integers a record of an arc takes. */
export const FIELDS = 8;

/**
 * The arcs of a network before they are sorted, as records of eight integers: the state to sort by, tail, head, relation
 * (as the graph has it), and four bounds. One record is one place in memory, which sorting then reads once an arc.
 */
export class ArcList {
  count = 0;
  readonly records: Int32Array;
  readonly #columns: RelationColumns;
  readonly #occasions: Occasions;
  readonly #entityCount: number;

  /** Lists the own arc of each relation, the way back, the free ways out of each token, and each token's link. */
  constructor(columns: RelationColumns, directions: Uint8Array, occasions: Occasions, entityCount: number) {
    this.#columns = columns;
    this.#occasions = occasions;
    this.#entityCount = entityCount;
    this.records = new Int32Array(FIELDS * mostArcs(directions, occasions));
    for (let relation = 0; relation < directions.length; relation++) {
      this.#addRelation(relation, directions[relation] ?? 0);
    }
    occasions.centre.forEach((occasion, token) => {
      this.#addFree(entityCount + token, occasion, directions.length);
    });
  }

  #addRelation(relation: number, direction: number): void {
    const from = this.#columns.from[relation] ?? 0;
    const to = this.#columns.to[relation] ?? 0;
    if (direction === 0) this.#park(from, to, relation);
    else if (direction === BACKWARD) this.#addWay(to, from, relation, relation);
    else this.#addWay(from, to, relation, relation);
    if (direction === BOTH) this.#addWay(to, from, relation, ~relation);
  }

  /** What carries no influence goes behind the last state, as it was stated. */
  #park(from: number, to: number, relation: number): void {
    this.#addDated(this.#entityCount + this.#occasions.centre.length, from, to, relation, relation);
  }

  /** One direction of a relation. At the occasion of its token it leads into the token's state, and out of it freely. */
  #addWay(tail: number, head: number, relation: number, code: number): void {
    const token = this.#occasions.token[relation] ?? -1;
    const centre = token < 0 ? -1 : this.#occasions.centre[token];
    const entered = centre === head ? this.#entityCount + token : head;
    this.#addDated(tail, tail, entered, relation, code);
    if (centre === tail) this.#addFree(this.#entityCount + token, head, relation);
  }

  #addDated(key: number, tail: number, head: number, relation: number, code: number): void {
    const { startMin, startMax, endMin, endMax } = this.#columns;
    const at = this.#addEnds(key, tail, head, code);
    this.records[at + 4] = startMin[relation] ?? 0;
    this.records[at + 5] = startMax[relation] ?? 0;
    this.records[at + 6] = endMin[relation] ?? 0;
    this.records[at + 7] = endMax[relation] ?? 0;
  }

  /** An arc that no date closes: the moment is the one that the token was entered at. */
  #addFree(tail: number, head: number, relation: number): void {
    const at = this.#addEnds(tail, tail, head, ~relation);
    this.records.fill(ALWAYS.start, at + 4, at + 6);
    this.records.fill(ALWAYS.end, at + 6, at + 8);
  }

  #addEnds(key: number, tail: number, head: number, code: number): number {
    const at = FIELDS * this.count++;
    this.records[at] = key;
    this.records[at + 1] = tail;
    this.records[at + 2] = head;
    this.records[at + 3] = code;
    return at;
  }
}

/** The most arcs that there can be: each relation's own and way back, one out of a token, and the links. */
function mostArcs(directions: Uint8Array, { token, centre }: Occasions): number {
  let count = directions.length + centre.length;
  for (let relation = 0; relation < directions.length; relation++) {
    if (directions[relation] === BOTH) count++;
    if ((token[relation] ?? -1) >= 0) count++;
  }
  return count;
}
