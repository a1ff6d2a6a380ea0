import type { Occasions } from "./occasions.ts";

/** Arcs beside the one that each relation has of its own; `relation` is −1 for a link. */
export interface ExtraArcs {
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly relation: Int32Array;
  /** 1 where no date closes it: the moment is the one that the token was entered at. */
  readonly free: Uint8Array;
}

/** What the extra arcs are made from: per carrying relation, in arc order, its own arc and whether it runs back too. */
export interface OwnArcs {
  readonly tail: Int32Array;
  /** Entities, even where the arc leads into a token's state. */
  readonly head: Int32Array;
  readonly token: Int32Array;
  readonly both: Uint8Array;
  readonly count: number;
}

/** The state that an arc of a token leads into: at the token's own occasion it is the token's state. */
export function enteredState(head: number, token: number, centre: Int32Array, entityCount: number): number {
  return token >= 0 && centre[token] === head ? entityCount + token : head;
}

/** The way back along each relation of both directions, the free way out of each token, and each token's link. */
export function extraArcs(own: OwnArcs, { centre }: Occasions, entityCount: number): ExtraArcs {
  const tail: number[] = [];
  const head: number[] = [];
  const relation: number[] = [];
  const free: number[] = [];
  const add = (from: number, to: number, of: number, always: boolean) => {
    tail.push(from);
    head.push(to);
    relation.push(of);
    free.push(always ? 1 : 0);
  };
  const leaveToken = (from: number, to: number, token: number, of: number) => {
    if (token >= 0 && centre[token] === from) add(entityCount + token, to, of, true);
  };
  for (let of = 0; of < own.count; of++) {
    const from = own.tail[of] ?? 0;
    const to = own.head[of] ?? 0;
    const token = own.token[of] ?? -1;
    leaveToken(from, to, token, of);
    if (own.both[of] === 0) continue;
    add(to, enteredState(from, token, centre, entityCount), of, false);
    leaveToken(to, from, token, of);
  }
  centre.forEach((occasion, token) => {
    add(entityCount + token, occasion, -1, true);
  });
  return {
    tail: Int32Array.from(tail),
    head: Int32Array.from(head),
    relation: Int32Array.from(relation),
    free: Uint8Array.from(free),
  };
}
