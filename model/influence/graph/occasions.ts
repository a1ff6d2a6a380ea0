import type { RelationColumns } from "../../graph/columns.ts";

/** Which relations share the one uncertain moment of an occasion. */
export interface Occasions {
  /** Per relation its token, or −1 where its dates are its own. */
  readonly token: Int32Array;
  /** Per token its occasion. */
  readonly centre: Int32Array;
}

/**
 * Gives the roles of one occasion one token. A role with a date of its own (who joined a treaty later) names no occasion
 * that it shares, and draws its own moment, whatever its bounds. An occasion is an end of each of its roles, so that two hops of one token always
 * follow each other on a path that visits no entity twice: the search needs to remember a token at its occasion alone.
 * @throws RangeError when the occasion is neither end of the relation
 */
export function shareOccasions(columns: RelationColumns): Occasions {
  const token = new Int32Array(columns.from.length).fill(-1);
  const centre: number[] = [];
  const known = new Map<number, number>();
  for (let relation = 0; relation < token.length; relation++) {
    const occasion = columns.occasion[relation] ?? -1;
    if (occasion < 0) continue;
    requireEnd(columns, relation, occasion);
    const found = known.get(occasion) ?? centre.push(occasion) - 1;
    known.set(occasion, found);
    token[relation] = found;
  }
  return { token, centre: Int32Array.from(centre) };
}

function requireEnd(columns: RelationColumns, relation: number, occasion: number): void {
  if (columns.from[relation] === occasion || columns.to[relation] === occasion) return;
  throw new RangeError(
    `relation ${columns.ids.at(relation)} shares the moment of an occasion that it does not join`,
  );
}
