import { earliestArrival } from "../earliest-arrival.ts";
import type { Ends, Finder } from "../finding.ts";
import type { Reading, WorkControl } from "../options.ts";
import { claimsOf, timePath } from "../path.ts";
import type { Prepared } from "../search.ts";
import { leastRest } from "../timed-path.ts";
import { restForwards } from "./rest-search.ts";
import { restsWithin, shortest } from "./rested.ts";

/** The fewest days of rest with which a path is still there. */
export interface LeastRest {
  /** Undefined where no path is there at all, however long it may rest. */
  readonly days: number | undefined;
  /** True when the work was ended before the least was sure. */
  readonly truncated: boolean;
}

/**
 * The least ρ for which a simple path exists whose every rest is at most ρ: between 0 and what the earliest path rests,
 * by bisection, each step by a walk where that is a path and else by the exact search. Rests are whole days, so that the
 * bisection over all days ends at one that occurs between two neighbouring arcs. O(log ρ) searches of O(m) where walks
 * decide.
 */
export function leastRestOf(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  control: WorkControl = {},
): LeastRest {
  const most = restOfEarliest(prepared, reading, ends);
  if (most === undefined) return { days: undefined, truncated: false };
  let [low, high] = [0, Math.min(most, prepared.maxRest)];
  let truncated = false;
  const holdsWithin = (days: number) => {
    const tried = restsWithin(prepared, reading, ends, days, control);
    truncated ||= tried.truncated;
    return tried.holds;
  };
  if (high < most && !holdsWithin(high)) return { days: undefined, truncated };
  // Most paths that can be steady are so without any rest.
  if (high > 0 && holdsWithin(0)) high = 0;
  else low = Math.min(1, high);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holdsWithin(middle)) high = middle;
    else low = middle + 1;
  }
  return { days: high, truncated };
}

function restOfEarliest(prepared: Prepared, reading: Reading, ends: Ends): number | undefined {
  const { search, sequences } = earliestArrival(prepared, reading, ends, 1, {});
  const [entities] = sequences;
  return entities && leastRest(timePath(prepared, claimsOf(search, entities), entities), reading);
}

/** Steadiest: a path whose longest rest is the shortest that any has, and of those one with fewest hops. */
export const steadiest: Finder = (prepared, reading, ends, _k, control) => {
  const { days, truncated } = leastRestOf(prepared, reading, ends, control);
  if (days === undefined)
    return { search: restForwards(prepared, reading, prepared.maxRest), sequences: [], truncated };
  return shortest({ ...prepared, maxRest: days }, reading, ends, control, truncated);
};
