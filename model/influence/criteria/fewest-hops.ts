import { entitiesTo, searchByHops } from "../search/hop-levels.ts";
import { startsAt } from "../search/hop-starts.ts";
import { type Search, searchForwards } from "../search/search.ts";
import type { Ends, Finder } from "./finding.ts";

/**
 * Fewest hops: a path with the least number of hops, and of those one that arrives earliest. O(h · m) for h hops and m
 * arcs, by levels (Bellman 1958; for shortest paths in temporal graphs Wu et al. 2014, PVLDB 7(9)).
 */
export const fewestHops: Finder = (prepared, reading, ends) => {
  const search = searchForwards(prepared, reading);
  const sequence = shortestSequence(search, ends);
  return { search, sequences: sequence ? [sequence] : [], truncated: false };
};

/** The entities of a path with fewest hops, earliest arrival breaking ties; undefined when there is none. */
export function shortestSequence(search: Search, { from, to }: Ends): number[] | undefined {
  const records = searchByHops(search, startsAt(search, from), from, { target: to });
  const row = records.last[to] ?? -1;
  return row < 0 ? undefined : entitiesTo(search, records, row);
}
