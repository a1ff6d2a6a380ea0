import { entityOf, relationOf } from "../graph/temporal-graph.ts";
import { type Accepts, arcsOf, type Claims } from "../search/claims.ts";
import type { RestSearch } from "./rest-search.ts";

/** An arc passed on the way along a fixed sequence of entities. */
interface Passed {
  readonly arc: number;
  readonly tick: number;
  readonly before: Passed | undefined;
}

/**
 * Of the rival claims of each hop along a sequence of entities, those that arrive earliest with no rest longer than ρ;
 * undefined where none do. For searches forwards. Labels belong to arcs, so that which claim was chosen before counts:
 * O(sum over hops of the product of the claims of two of them).
 */
export function chooseRested(
  search: RestSearch,
  entities: readonly number[],
  accepts: Accepts,
): Claims | undefined {
  const [source = -1, ...rest] = entities;
  const start = { state: source, ready: search.origin, latest: Number.POSITIVE_INFINITY, before: undefined };
  let leave: Leave[] = [start];
  let passed: Passed[] = [];
  for (const entity of rest) {
    passed = passTo(search, leave, entity, accepts);
    leave = passed.flatMap((step) => leavesAfter(search, step));
  }
  const [best] = passed.toSorted((one, other) => one.tick - other.tick);
  if (best === undefined) return undefined;
  const relations: number[] = [];
  for (let step: Passed | undefined = best; step; step = step.before)
    relations.push(relationOf(search.graph, step.arc));
  return { relations: relations.reverse(), tick: best.tick };
}

/** Where a path may go on, from when, and by what takes up until when. */
interface Leave {
  readonly state: number;
  readonly ready: number;
  readonly latest: number;
  readonly before: Passed | undefined;
}

function leavesAfter({ graph, next, letsGo, maxRest, delay }: RestSearch, before: Passed): Leave[] {
  const state = next[before.arc] ?? 0;
  const latest = (letsGo[before.arc] ?? 0) + maxRest + delay;
  const asked = { state: entityOf(graph, state), ready: before.tick + delay, latest, before };
  if (state < graph.entities.length) return [asked];
  return [{ state, ready: before.tick, latest: Number.POSITIVE_INFINITY, before }, asked];
}

function passTo(search: RestSearch, leaves: readonly Leave[], entity: number, accepts: Accepts): Passed[] {
  const best = new Map<number, Passed>();
  for (const leave of leaves) {
    for (const arc of arcsOf(search, leave.state)) {
      const relation = relationOf(search.graph, arc);
      if (relation < 0 || entityOf(search.graph, search.next[arc] ?? -1) !== entity || !accepts(relation))
        continue;
      const tick = passAt(search, leave, arc);
      if (tick < (best.get(arc)?.tick ?? search.limit + 1))
        best.set(arc, { arc, tick, before: leave.before });
    }
  }
  return [...best.values()];
}

function passAt({ opening, closing, takesUp }: RestSearch, { ready, latest }: Leave, arc: number): number {
  if (ready > (closing[arc] ?? 0) || (takesUp[arc] ?? 0) > latest) return Number.POSITIVE_INFINITY;
  return Math.max(ready, opening[arc] ?? 0);
}
