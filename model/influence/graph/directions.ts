import type { GraphType, RelationColumns } from "../../graph/columns.ts";
import type { Influence } from "../../graph/kinds.ts";

/** Directions of influence as bits, so that `BOTH` is `FORWARD | BACKWARD`. */
export const FORWARD = 1;
export const BACKWARD = 2;
export const BOTH = 3;

const BITS: Readonly<Record<Influence, number>> = {
  none: 0,
  forward: FORWARD,
  backward: BACKWARD,
  both: BOTH,
};

/**
 * The directions in which each relation carries influence, as its type says. What is denied or recommended carries
 * none, and a self-loop none either, since a path visits no entity twice.
 */
export function orient(columns: RelationColumns, types: readonly GraphType[]): Uint8Array {
  const bits = types.map((type) => BITS[type.influence]);
  const { from, to, type, carries } = columns;
  const directions = new Uint8Array(from.length);
  for (let relation = 0; relation < directions.length; relation++) {
    if (carries[relation] === 0 || from[relation] === to[relation]) continue;
    directions[relation] = bits[type[relation] ?? 0] ?? 0;
  }
  return directions;
}
