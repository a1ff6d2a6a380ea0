import type { Case, DatedRelation } from "../store/case.ts";

/** Distance between parallel relations at the middle of their way, in units of the layout. */
const SPREAD = 26;

const known = new WeakMap<Case, ReadonlyMap<string, number>>();

/** How far each relation of a case bows out, worked out once. */
export function bendsOf(loaded: Case): ReadonlyMap<string, number> {
  const before = known.get(loaded);
  if (before !== undefined) return before;
  const bends = bendRelations(loaded.relations);
  known.set(loaded, bends);
  return bends;
}

/**
 * How far each relation bows out, so that parallel ones lie side by side: 0, then alternately to either side.
 * Taken over all times, so that a relation keeps its place when others begin or end.
 * @returns by relation id, signed as seen from its `from` to its `to`
 */
export function bendRelations(relations: readonly DatedRelation[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  const bends = new Map<string, number>();
  for (const { id, from, to } of [...relations].sort(byStart)) {
    const forwards = from <= to;
    const pair = forwards ? `${from} ${to}` : `${to} ${from}`;
    const order = seen.get(pair) ?? 0;
    seen.set(pair, order + 1);
    const side = order % 2 === 0 ? 1 : -1;
    bends.set(id, Math.ceil(order / 2) * SPREAD * side * (forwards ? 1 : -1));
  }
  return bends;
}

function byStart(a: DatedRelation, b: DatedRelation): number {
  return a.bounds.startMin - b.bounds.startMin || (a.id < b.id ? -1 : 1);
}
