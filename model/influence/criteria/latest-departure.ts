import { searchBackwards, searchForwards } from "../search/search.ts";
import { bestTick } from "./earliest-arrival.ts";
import { shortestSequence } from "./fewest-hops.ts";
import type { Finder } from "./finding.ts";

/**
 * Latest departure: the path that can be set out on last and still arrives within the window; of those one with fewest
 * hops, then the earliest arrival. The search for the earliest arrival run back in time gives the departure; opening
 * the window on that day leaves only the paths that can wait for it. Complexity as for the earliest arrival.
 */
export const latestDeparture: Finder = (prepared, reading, ends) => {
  const backwards = searchBackwards(prepared, reading);
  const tick = bestTick(backwards, ends.to, ends.from);
  if (tick === undefined)
    return { search: searchForwards(prepared, reading), sequences: [], truncated: false };
  const search = searchForwards({ ...prepared, start: tick ^ backwards.flip }, reading);
  const sequence = shortestSequence(search, ends);
  return { search, sequences: sequence ? [sequence] : [], truncated: false };
};
