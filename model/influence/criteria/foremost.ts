import { type BothShares, sharesOf } from "../measures/reach-shares.ts";
import type { InfluenceOptions, Pair, Reading, WorkControl } from "../options.ts";
import { claimsOf, describePath, type InfluencePath } from "../paths/path.ts";
import type { Prepared } from "../search/search.ts";
import { findPaths } from "./find-paths.ts";
import type { Ends } from "./finding.ts";

/** What an answer about a pair is to be read with. */
export interface Setting {
  /** A foremost path, with the rests, the carriers and the evidence of it; absent where there is none. */
  readonly path: InfluencePath | undefined;
  /** Whom the source reaches and who reaches the target, in the same reading. */
  readonly reach: BothShares;
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
 * both shares of reach.
 */
export function foremostOf(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  question: InfluenceOptions & Pair,
  control: WorkControl,
): Foremost {
  const { search, sequences } = findPaths("earliest", prepared, reading, ends, 1, control);
  const [entities] = sequences;
  return {
    entities: entities ?? [],
    relations: entities === undefined ? [] : claimsOf(search, entities),
    setting: {
      path: entities && describePath(search, prepared, entities),
      reach: sharesOf(prepared, question, reading, ends),
    },
  };
}
