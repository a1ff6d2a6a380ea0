import type { Matching } from "./match.ts";
import { type Side, type Stated, statedOn } from "./side.ts";

/** What a relation type says of two entities, and the statements of each side that say so. */
export interface Tie {
  readonly before: Stated[];
  readonly after: Stated[];
}

/**
 * The ties of two sides. One tie is a type between two entities, as a fact, as something denied or as something
 * recommended; a type that reads the same both ways has no direction. What cannot have been on either side is no tie.
 */
export function tiesOf(first: Side, second: Side, matching: Matching): Tie[] {
  const ties = new Map<number, Tie>();
  const add = (side: Side, which: keyof Tie, keyOf: (relation: number) => number) => {
    for (const stated of statedOn(side)) {
      const key = keyOf(stated.relation);
      const tie = ties.get(key) ?? { before: [], after: [] };
      tie[which].push(stated);
      ties.set(key, tie);
    }
  };
  const same = (index: number) => index;
  add(first, "before", keysOf(first, { ...matching, entity: same, type: same }));
  add(second, "after", keysOf(second, matching));
  return [...ties.values()];
}

/** The tie of each relation as a number: exact below 2⁵³, that is for a million entities and a thousand types. */
function keysOf({ columns }: Side, { entity, type, entityCount, typeCount }: Matching) {
  const { relations, types } = columns;
  const readsBothWays = types.map(({ name, inverseName }) => name === inverseName);
  return (relation: number) => {
    const own = relations.type[relation] ?? 0;
    const ends = [entity(relations.from[relation] ?? 0), entity(relations.to[relation] ?? 0)];
    if (readsBothWays[own]) ends.sort((one, other) => one - other);
    const [from = 0, to = 0] = ends;
    const claim = relations.carries[relation] === 1 ? 0 : relations.denied[relation] === 1 ? 1 : 2;
    return ((from * entityCount + to) * typeCount + type(own)) * 3 + claim;
  };
}
