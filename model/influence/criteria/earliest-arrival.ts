import { searchByHops } from "../search/hop-levels.ts";
import { startsAt } from "../search/hop-starts.ts";
import { labelsFrom } from "../search/label-setting.ts";
import { type Search, searchForwards } from "../search/search.ts";
import { shortestSequence } from "./fewest-hops.ts";
import type { Finder } from "./finding.ts";

/**
 * Earliest arrival (the foremost path): the path whose arrival under the reading is earliest, and of those one with
 * fewest hops. One label-setting search gives the arrival; closing the window on that day leaves the foremost paths
 * alone, of which a search by hops takes the shortest. Cf. Bui-Xuan et al. 2003, Int. J. Found. Comput. Sci. 14(2).
 */
export const earliestArrival: Finder = (prepared, reading, ends) => {
  const search = searchForwards(prepared, reading);
  const arrival = bestTick(search, ends.from, ends.to);
  if (arrival === undefined) return { search, sequences: [], truncated: false };
  const foremost = { ...search, limit: arrival };
  const sequence = shortestSequence(foremost, ends);
  return { search: foremost, sequences: sequence ? [sequence] : [], truncated: false };
};

/** The best tick at which a search from one entity reaches another; undefined when it never does. */
export function bestTick(search: Search, source: number, target: number): number | undefined {
  const tick = isHopLimited(search)
    ? bestTickWithin(search, source, target)
    : labelsFrom(search, source, target).tick[target];
  return tick === undefined || tick > search.limit ? undefined : tick;
}

/** Whether a limit of hops can rule out a path at all: no simple path is longer than the entities are many. */
export function isHopLimited(search: Search): boolean {
  return search.maxHops < search.graph.entities.length - 1;
}

function bestTickWithin(search: Search, source: number, target: number): number | undefined {
  const { tick, last } = searchByHops(search, startsAt(search, source), source);
  return tick[last[target] ?? -1];
}
