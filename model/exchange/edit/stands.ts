import type { Change, ChangeStands } from "./change.ts";

/** A change with the load from files that it was made on top of. */
export type Based = Change & { readonly base: string };

/**
 * How each change stands: changes of one thing lie on each other, and only the topmost can be taken back.
 * @param changes in the order in which they were made
 * @param base the load that the dataset rests on now
 */
export function standing(changes: readonly Based[], base: string): ChangeStands[] {
  const piles = new Map<string, number[]>();
  const undone = new Set<number>();
  for (const { number, kind, id, undoes, base: own } of changes) {
    if (own !== base) continue;
    const pile = piles.get(`${kind} ${id}`) ?? [];
    piles.set(`${kind} ${id}`, pile);
    if (undoes === undefined) pile.push(number);
    else {
      undone.add(undoes);
      pile.splice(pile.lastIndexOf(undoes), 1);
    }
  }
  return changes.map(({ base: own, ...change }): ChangeStands => {
    if (own !== base) return { ...change, stands: "before" };
    if (change.undoes !== undefined) return { ...change, stands: "undoing" };
    if (undone.has(change.number)) return { ...change, stands: "undone" };
    const top = piles.get(`${change.kind} ${change.id}`)?.at(-1);
    return { ...change, stands: "held", ...(top !== change.number && { restedOn: top }) };
  });
}
