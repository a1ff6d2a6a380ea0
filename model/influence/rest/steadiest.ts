import { earliestArrival } from "../criteria/earliest-arrival.ts";
import type { Ends, Finder } from "../criteria/finding.ts";
import type { Reading, WorkControl } from "../options.ts";
import { claimsOf, timePath } from "../paths/path.ts";
import { leastRest } from "../paths/timed-path.ts";
import type { Prepared } from "../search/search.ts";
import { restForwards } from "./rest-search.ts";
import { bestWalk, findsPath, restsWithin, shortest } from "./rested.ts";

/** The fewest days of rest with which a path is still there. */
export interface LeastRest {
  /** Undefined where no path is there at all, however long it may rest. */
  readonly days: number | undefined;
  /** True when the work was ended before the least was sure. */
  readonly truncated: boolean;
}

/**
 * The least ρ for which a simple path exists whose every rest is at most ρ. Walks bound it from below: by bisection
 * between 0 and what the earliest path rests, where each walk that is found says how little it rests itself. Where the walk at
 * their least is a path, that is it; else the exact search goes on from there, by bisection too. Rests are whole days,
 * so that it ends at one that occurs between two neighbouring arcs. O(log ρ) searches of O(m) where walks decide.
 */
export function leastRestOf(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  control: WorkControl = {},
): LeastRest {
  // Most that can be steady are so without any rest.
  const restless = bestWalk(restForwards(prepared, reading, 0), ends.from, ends.to);
  if (restless?.isPath) return { days: 0, truncated: false };
  const rest = restOfEarliest(prepared, reading, ends);
  if (rest === undefined) return { days: undefined, truncated: false };
  const most = Math.min(rest, prepared.maxRest);
  const least = restless === undefined ? leastOfWalks(prepared, reading, ends, most) : 0;
  if (least === undefined) return { days: undefined, truncated: false };
  return leastOfPaths(prepared, reading, ends, [least, most], most === rest, control);
}

/** The least ρ for which a walk exists where none goes without any rest; undefined where none rests so little as `most`. */
function leastOfWalks(prepared: Prepared, reading: Reading, ends: Ends, most: number): number | undefined {
  const search = restForwards(prepared, reading, most);
  const walkWithin = (days: number) => bestWalk({ ...search, maxRest: days }, ends.from, ends.to)?.rest;
  let high = most === 0 ? undefined : walkWithin(most);
  let low = 1;
  while (high !== undefined && low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = walkWithin(middle);
    if (found === undefined) low = middle + 1;
    else high = found;
  }
  return high;
}

function leastOfPaths(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  [least, most]: readonly [number, number],
  isMostSure: boolean,
  control: WorkControl,
): LeastRest {
  let truncated = false;
  const holdsWithin = (days: number) => {
    // What could not be searched through for less will not be for more: from there on only walks that are paths count.
    if (truncated) return findsPath(restForwards(prepared, reading, days), ends);
    const tried = restsWithin(prepared, reading, ends, days, control);
    truncated = tried.truncated;
    return tried.holds;
  };
  if (holdsWithin(least)) return { days: least, truncated };
  if (!isMostSure && !holdsWithin(most)) return { days: undefined, truncated };
  let [low, high] = [least + 1, most];
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
