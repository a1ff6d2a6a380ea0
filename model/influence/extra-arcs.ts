import { BOTH } from "./directions.ts";
import type { Occasions } from "./occasions.ts";

/** Arcs beside the one that each relation has of its own; a link has the number of relations for its relation. */
export interface ExtraArcs {
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly relation: Int32Array;
  /** 1 where no date closes it: the moment is the one that the token was entered at. */
  readonly free: Uint8Array;
}

/** Per relation the entities that its own arc joins, in the direction of influence. */
export interface OwnArcs {
  readonly tail: Int32Array;
  readonly head: Int32Array;
}

/** The state that an arc of a token leads into: at the token's own occasion it is the token's state. */
export function enteredState(head: number, token: number, centre: Int32Array, entityCount: number): number {
  return token >= 0 && centre[token] === head ? entityCount + token : head;
}

/** The way back along each relation of both directions, the free way out of each token, and each token's link. */
export function extraArcs(
  own: OwnArcs,
  { token, centre }: Occasions,
  directions: Uint8Array,
  entityCount: number,
): ExtraArcs {
  const arcs = new ArcList(countExtra(token, directions) + centre.length);
  const leaveToken = (from: number, to: number, by: number, relation: number) => {
    if (by >= 0 && centre[by] === from) arcs.add(entityCount + by, to, relation, true);
  };
  for (let relation = 0; relation < directions.length; relation++) {
    const by = token[relation] ?? -1;
    const both = directions[relation] === BOTH;
    if (directions[relation] === 0 || (by < 0 && !both)) continue;
    const from = own.tail[relation] ?? 0;
    const to = own.head[relation] ?? 0;
    leaveToken(from, to, by, relation);
    if (!both) continue;
    arcs.add(to, enteredState(from, by, centre, entityCount), relation, false);
    leaveToken(to, from, by, relation);
  }
  centre.forEach((occasion, by) => {
    arcs.add(entityCount + by, occasion, directions.length, true);
  });
  return arcs.trim();
}

/** The most arcs that relations can have beside their own: one for the way back, one out of a token. */
function countExtra(token: Int32Array, directions: Uint8Array): number {
  let count = 0;
  for (let relation = 0; relation < directions.length; relation++) {
    if (directions[relation] === BOTH) count++;
    if ((token[relation] ?? -1) >= 0) count++;
  }
  return count;
}

/** Columns of arcs that grow up to a known number. */
class ArcList {
  #count = 0;
  readonly #tail: Int32Array;
  readonly #head: Int32Array;
  readonly #relation: Int32Array;
  readonly #free: Uint8Array;

  constructor(most: number) {
    this.#tail = new Int32Array(most);
    this.#head = new Int32Array(most);
    this.#relation = new Int32Array(most);
    this.#free = new Uint8Array(most);
  }

  add(tail: number, head: number, relation: number, free: boolean): void {
    const arc = this.#count++;
    this.#tail[arc] = tail;
    this.#head[arc] = head;
    this.#relation[arc] = relation;
    this.#free[arc] = free ? 1 : 0;
  }

  trim(): ExtraArcs {
    const count = this.#count;
    return {
      tail: this.#tail.subarray(0, count),
      head: this.#head.subarray(0, count),
      relation: this.#relation.subarray(0, count),
      free: this.#free.subarray(0, count),
    };
  }
}
