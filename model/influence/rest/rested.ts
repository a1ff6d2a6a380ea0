import type { Ends, Finder, Finding } from "../criteria/finding.ts";
import { entityOf } from "../graph/temporal-graph.ts";
import type { Reading, WorkControl } from "../options.ts";
import type { Prepared } from "../search/search.ts";
import { firstSimpleWalks, firstWalks } from "./first-walks.ts";
import { setRestLabels, walkTo } from "./rest-labels.ts";
import { type RestSearch, restBackwards, restForwards } from "./rest-search.ts";
import { type RestedSequences, simplePaths } from "./simple-paths.ts";

/** A tick that was sought, and whether the work was ended before it was sure. */
export interface FoundTick {
  readonly tick: number | undefined;
  readonly truncated: boolean;
}

const NOWHERE: FoundTick = { tick: undefined, truncated: false };

/** The k best simple paths by hops, then arrival, whose every rest is at most ρ. */
export function restedPaths(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  maxRest: number,
  k: number,
  control: WorkControl,
): RestedSequences {
  const forwards = restForwards(prepared, reading, maxRest);
  const backwards = restBackwards(prepared, reading, maxRest);
  return simplePaths(forwards, backwards, ends, k, control);
}

/** A walk from one entity to another. */
export interface Walk {
  readonly tick: number;
  /** The longest of its rests. */
  readonly rest: number;
  /** Whether it is a path that the limits allow: simple, and of no more hops. */
  readonly isPath: boolean;
}

/** The walk that arrives earliest, its every rest at most ρ; undefined where there is none. */
export function bestWalk(search: RestSearch, source: number, target: number): Walk | undefined {
  if (search.flip === 0) {
    const walks = firstWalks(search, source, target);
    return walkOf(search, source, walks.slotsTo(target), walks.tick[target]);
  }
  const labels = setRestLabels(search, source, target);
  return walkOf(search, source, walkTo(labels, labels.last), labels.tick[labels.last]);
}

/** Whether a path is found among walks that come to no entity twice; where none is, there may still be one. */
export function findsPath(search: RestSearch, { from, to }: Ends): boolean {
  const slots = firstSimpleWalks(search, from, to).slotsTo(to);
  return slots.length > 0 && isPath(search, from, slots);
}

function walkOf(
  search: RestSearch,
  source: number,
  slots: readonly number[],
  tick: number | undefined,
): Walk | undefined {
  if (slots.length === 0 || tick === undefined) return undefined;
  return { tick, rest: restOf(search, slots), isPath: isPath(search, source, slots) };
}

function isPath({ graph, next, maxHops }: RestSearch, source: number, slots: readonly number[]): boolean {
  const entities = new Set([source, ...slots.map((slot) => entityOf(graph, next[slot] ?? 0))]);
  return entities.size === slots.length + 1 && slots.length <= maxHops;
}
/** The longest rest along some slots; none where one leads freely out of the occasion that the other led into. */
function restOf({ graph, next, takesUp, letsGo, delay }: RestSearch, slots: readonly number[]): number {
  const rests = slots.slice(1).map((slot, i) => {
    const before = slots[i] ?? 0;
    const isFree =
      (next[before] ?? 0) >= graph.entities.length && (graph.tail[slot] ?? 0) >= graph.entities.length;
    return isFree ? 0 : (takesUp[slot] ?? 0) - (letsGo[before] ?? 0) - delay;
  });
  return Math.max(0, ...rests);
}

/** Whether some simple path has no rest longer than ρ. Where a walk that is one is found at once, that decides. */
export function restsWithin(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  maxRest: number,
  control: WorkControl,
): { readonly holds: boolean; readonly truncated: boolean } {
  const search = restForwards(prepared, reading, maxRest);
  const walk = bestWalk(search, ends.from, ends.to);
  if (walk === undefined || walk.isPath) return { holds: walk !== undefined, truncated: false };
  if (findsPath(search, ends)) return { holds: true, truncated: false };
  const { found, truncated } = restedPaths(prepared, reading, ends, maxRest, 1, control);
  return { holds: found.length > 0, truncated };
}

/**
 * The earliest arrival of a simple path whose every rest is at most ρ: that of the best walk where that is a path, else
 * sought between it and the arrival of some path, by bisection.
 */
export function restedArrival(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  maxRest: number,
  control: WorkControl,
): FoundTick {
  const walk = bestWalk(restForwards(prepared, reading, maxRest), ends.from, ends.to);
  if (walk === undefined) return NOWHERE;
  if (walk.isPath) return { tick: walk.tick, truncated: false };
  const within = (end: number) => restedPaths({ ...prepared, end }, reading, ends, maxRest, 1, control);
  return leastWithin(walk.tick, prepared.end, within);
}

/** The least limit within which a path is found, and the arrival of what is found narrows what is left. */
function leastWithin(least: number, most: number, within: (limit: number) => RestedSequences): FoundTick {
  const first = within(most);
  let best = first.found[0]?.tick;
  let { truncated } = first;
  let low = least;
  while (best !== undefined && low < best) {
    const middle = Math.floor((low + best) / 2);
    const tried = within(middle);
    truncated ||= tried.truncated;
    const [found] = tried.found;
    if (found === undefined) low = middle + 1;
    else best = found.tick;
  }
  return { tick: best, truncated };
}

/** The latest departure of such a path, sought likewise back in time: the last day on which the window may begin. */
function restedDeparture(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  maxRest: number,
  control: WorkControl,
): FoundTick {
  const walk = bestWalk(restBackwards(prepared, reading, maxRest), ends.to, ends.from);
  if (walk === undefined) return NOWHERE;
  const latest = ~walk.tick;
  if (walk.isPath) return { tick: latest, truncated: false };
  const from = (start: number) => restedPaths({ ...prepared, start }, reading, ends, maxRest, 1, control);
  const first = from(prepared.start);
  let { truncated } = first;
  if (first.found.length === 0) return { tick: undefined, truncated };
  let [low, high] = [prepared.start, latest];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const tried = from(middle);
    truncated ||= tried.truncated;
    if (tried.found.length === 0) high = middle - 1;
    else low = middle;
  }
  return { tick: low, truncated };
}

/** The criteria where a question limits rest, each exact unless truncated. */
export const RESTED: Readonly<Record<"earliest" | "latest" | "fewest" | "best", Finder>> = {
  earliest(prepared, reading, ends, _k, control) {
    const { tick, truncated } = restedArrival(prepared, reading, ends, prepared.maxRest, control);
    if (tick === undefined) return nothing(prepared, reading, truncated);
    return shortest({ ...prepared, end: tick }, reading, ends, control, truncated);
  },
  latest(prepared, reading, ends, _k, control) {
    const { tick, truncated } = restedDeparture(prepared, reading, ends, prepared.maxRest, control);
    if (tick === undefined) return nothing(prepared, reading, truncated);
    return shortest({ ...prepared, start: tick }, reading, ends, control, truncated);
  },
  fewest: (prepared, reading, ends, _k, control) => shortest(prepared, reading, ends, control, false),
  best: (prepared, reading, ends, k, control) => list(prepared, reading, ends, k, control, false),
};

function nothing(prepared: Prepared, reading: Reading, truncated: boolean): Finding {
  return { search: restForwards(prepared, reading, prepared.maxRest), sequences: [], truncated };
}

/** The path with fewest hops, and of those the earliest, of what a question is narrowed to. */
export function shortest(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  control: WorkControl,
  truncated: boolean,
): Finding {
  return list(prepared, reading, ends, 1, control, truncated);
}

function list(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  k: number,
  control: WorkControl,
  truncated: boolean,
): Finding {
  const { maxRest } = prepared;
  const paths = restedPaths(prepared, reading, ends, maxRest, k, control);
  return {
    search: restForwards(prepared, reading, maxRest),
    sequences: paths.found.map(({ entities }) => entities),
    truncated: truncated || paths.truncated,
  };
}
