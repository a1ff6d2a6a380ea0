import { earliestArrival } from "./earliest-arrival.ts";
import type { Ends } from "./finding.ts";
import type { InfluenceOptions, Pair, Reading } from "./options.ts";
import { claimsOf, describePath, type InfluencePath } from "./path.ts";
import { countOthers, type ReachShare, shareOf } from "./reach.ts";
import { type Prepared, searchForwards } from "./search.ts";
import { countReached } from "./tick-ranges.ts";

/** What an answer about a pair is to be read with. */
export interface Setting {
  /** A foremost path, with the gap, the carrier and the evidence of it; absent where there is none. */
  readonly path: InfluencePath | undefined;
  /** Whom the source reaches in the same reading. */
  readonly reach: ReachShare;
}

/** A foremost path by its entities and relations, and what an answer that rests on it is to be read with. */
export interface Foremost {
  readonly entities: readonly number[];
  /** The relations that its hops rest on. */
  readonly relations: readonly number[];
  readonly setting: Setting;
}

/**
 * A path of a pair that arrives earliest, among those the shortest (Wu et al. 2014, PVLDB 7(9), call it foremost), with
 * the reach of its source. Three label-setting searches, O(m log m) for m arcs.
 */
export function foremostOf(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  question: InfluenceOptions & Pair,
): Foremost {
  const { search, sequences } = earliestArrival(prepared, reading, ends, 1, {});
  const [entities] = sequences;
  const reached = countReached(searchForwards(prepared, reading), ends.from);
  return {
    entities: entities ?? [],
    relations: entities === undefined ? [] : claimsOf(search, entities),
    setting: {
      path: entities && describePath(search, prepared, entities),
      reach: shareOf(reached, countOthers(prepared.graph, question, question.from)),
    },
  };
}
