import type { RelationColumns } from "../../graph/columns.ts";
import { BACKWARD, BOTH } from "./directions.ts";
import type { Occasions } from "./occasions.ts";

/** What an arc is told with: the state that it is kept at, the one it leads to, and its relation as the graph has it. */
export type AddArc = (key: number, head: number, code: number) => void;

/**
 * Tells of each arc once, in the order of relations: the own arc of each, the way back, the free ways out of each
 * token, and last each token's link.
 */
export function listArcs(
  { from: froms, to: tos }: RelationColumns,
  directions: Uint8Array,
  { token: tokens, centre }: Occasions,
  entityCount: number,
  add: AddArc,
): void {
  for (let relation = 0; relation < directions.length; relation++) {
    const from = froms[relation] ?? 0;
    const to = tos[relation] ?? 0;
    const token = tokens[relation] ?? -1;
    const direction = directions[relation] ?? 0;
    // What carries no influence is kept behind the last state, as it was stated.
    if (direction === 0) add(entityCount + centre.length, to, relation);
    else if (direction === BACKWARD) addWay(to, from, relation, token);
    else addWay(from, to, relation, token);
    if (direction === BOTH) addWay(to, from, ~relation, token);
  }
  centre.forEach((occasion, token) => {
    add(entityCount + token, occasion, ~directions.length);
  });

  /** One direction of a relation. At the occasion of its token it leads into the token's state, and out of it freely. */
  function addWay(tail: number, head: number, code: number, token: number): void {
    if (token < 0) {
      add(tail, head, code);
      return;
    }
    const state = entityCount + token;
    add(tail, centre[token] === head ? state : head, code);
    if (centre[token] === tail) add(state, head, code < 0 ? code : ~code);
  }
}
