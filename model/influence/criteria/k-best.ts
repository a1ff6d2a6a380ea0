import { statesAfter } from "../search/claims.ts";
import { entitiesTo, searchByHops } from "../search/hop-levels.ts";
import { type HopStart, startsAt } from "../search/hop-starts.ts";
import { type Search, searchForwards } from "../search/search.ts";
import type { Ends, Finder } from "./finding.ts";

/** A path not yet listed: the best of those that share its entities up to `turn` and go on there to none of `refused`. */
interface Candidate {
  readonly entities: readonly number[];
  readonly tick: number;
  /** Index of the last entity that is fixed. */
  readonly turn: number;
  readonly refused: ReadonlySet<number>;
}

/**
 * k best: distinct simple sequences of entities by hops, then arrival under the reading; the rival claims of one hop
 * are one, and of equals either may come first. Yen 1971 (Management Science 17(11)) with Lawler's partition (1972, ibid. 18(7)):
 * what starts with a fixed prefix is a set whose best member one search by hops finds, since a prefix decides no more
 * than when its last entity is reached. O(k · h · (h · m)) for h hops and m arcs.
 */
export const kBest: Finder = (prepared, reading, ends, k, control) => {
  const search = searchForwards(prepared, reading);
  const sequences: (readonly number[])[] = [];
  const candidates = bestFrom(search, [ends.from], new Set(), ends);
  while (sequences.length < k && candidates.length > 0) {
    if (control.shouldStop?.()) return { search, sequences, truncated: true };
    const best = candidates.shift();
    if (best === undefined) break;
    sequences.push(best.entities);
    control.onProgress?.(sequences.length, k);
    if (sequences.length < k) candidates.push(...splitAfter(search, best, ends, control));
    candidates.sort(compareCandidates);
  }
  return { search, sequences, truncated: control.shouldStop?.() === true && sequences.length < k };
};

/** What is left of a candidate's set when the candidate itself is taken out, one set for each entity it could turn at. */
function splitAfter(
  search: Search,
  best: Candidate,
  ends: Ends,
  control: { shouldStop?: (() => boolean) | undefined },
) {
  const candidates: Candidate[] = [];
  for (let turn = best.turn; turn < best.entities.length - 1; turn++) {
    if (control.shouldStop?.()) break;
    const taken = best.entities[turn + 1] ?? -1;
    const refused = new Set(turn === best.turn ? best.refused : []).add(taken);
    candidates.push(...bestFrom(search, best.entities.slice(0, turn + 1), refused, ends));
  }
  return candidates;
}

/** The best path that starts with a prefix and goes on from it to none of the refused; empty when there is none. */
function bestFrom(
  search: Search,
  prefix: readonly number[],
  refused: ReadonlySet<number>,
  { from, to }: Ends,
): Candidate[] {
  const turn = prefix.length - 1;
  const starts: readonly HopStart[] = turn === 0 ? startsAt(search, from) : statesAfter(search, prefix);
  const source = turn === 0 ? from : -1;
  const limits = { target: to, maxHops: search.maxHops - turn, banned: prefix, refused };
  const records = searchByHops(search, starts, source, limits);
  const row = records.last[to] ?? -1;
  if (row < 0) return [];
  const entities = [...prefix.slice(0, -1), ...entitiesTo(search, records, row)];
  return [{ entities, tick: records.tick[row] ?? 0, turn, refused }];
}

function compareCandidates(one: Candidate, other: Candidate): number {
  return one.entities.length - other.entities.length || one.tick - other.tick;
}
