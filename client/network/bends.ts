import type { Case, DatedRelation } from "../store/case.ts";
import { type Box, join } from "./box.ts";
import type { Point } from "./places.ts";

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

/**
 * The rectangle that a line takes between two points: a quadratic Bézier curve whose control point lies so far off the middle
 * of its chord, to either side.
 */
export function boxOfBow(a: Point, b: Point, bend: number): Box {
  const across = bend / (Math.hypot(b.x - a.x, b.y - a.y) || 1);
  const off = { x: (b.y - a.y) * across, y: (a.x - b.x) * across };
  return join(boxOfCurve(a, b, off), boxOfCurve(a, b, { x: -off.x, y: -off.y }));
}

function boxOfCurve(a: Point, b: Point, off: Point): Box {
  const [left, right] = reachOf(a.x, (a.x + b.x) / 2 + off.x, b.x);
  const [top, bottom] = reachOf(a.y, (a.y + b.y) / 2 + off.y, b.y);
  return { left, right, top, bottom };
}

/** The least and the greatest value of a curve on one axis: at its ends, or where it turns between them. */
function reachOf(from: number, control: number, to: number): [least: number, greatest: number] {
  const turn = (from - control) / (from - 2 * control + to);
  const values = turn > 0 && turn < 1 ? [from, to, from + (control - from) * turn] : [from, to];
  return [Math.min(...values), Math.max(...values)];
}
