import type { PairColumns } from "../columns.ts";
import { countUpTo } from "../counting-sort.ts";
import { onceFor } from "../once-for.ts";

/** How many relations of some pairs are in force and kept, and how many of these are certain. Others have none. */
export interface PairCounts {
  /** The pairs, in their order; some may have none. */
  readonly pair: Int32Array;
  readonly kept: Int32Array;
  readonly certain: Int32Array;
  /** How many pairs have any. */
  readonly joined: number;
}

/** How many relations of a pair are kept. O(log pairs). */
export function keptOf({ pair, kept }: PairCounts, wanted: number): number {
  return kept[placeOf(pair, wanted)] ?? 0;
}

/** How many relations of a pair are certain. O(log pairs). */
export function certainOf({ pair, certain }: PairCounts, wanted: number): number {
  return certain[placeOf(pair, wanted)] ?? 0;
}

/** The place of a pair among some in order, or −1. */
function placeOf(pairs: Int32Array, wanted: number): number {
  const place = countUpTo(pairs, wanted) - 1;
  return pairs[place] === wanted ? place : -1;
}

/**
 * Counts relations that are certain by the pairs that they join. Those of a pair stand side by side, so that nothing is
 * kept but what is found.
 * @param kept relations in the order of the case
 */
export function countByPair(pairs: PairColumns, kept: Int32Array): PairCounts {
  const pairOf = pairOfEach(pairs);
  const most = Math.min(kept.length, pairs.count);
  const [found, counts] = [new Int32Array(most), new Int32Array(most)];
  let [place, last] = [-1, -1];
  for (let at = 0; at < kept.length; at++) {
    const pair = pairOf[kept[at] ?? 0] ?? 0;
    if (pair !== last) place++;
    last = pair;
    found[place] = pair;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const joined = place + 1;
  const all = counts.subarray(0, joined);
  return { pair: found.subarray(0, joined), kept: all, certain: all, joined };
}

/**
 * The counts of some pairs less some relations; the same counts where there are none to be taken.
 * @param pair pairs in their order, among them those of all relations
 * @param counts of these pairs
 * @param relations in the order of the case
 */
export function takeFromPairs(
  pairs: PairColumns,
  pair: Int32Array,
  counts: Int32Array,
  relations: Int32Array,
): Int32Array {
  if (relations.length === 0) return counts;
  const pairOf = pairOfEach(pairs);
  const left = counts.slice();
  // Where all pairs are there, each stands at its own place.
  const areAll = pair.length === pairs.count;
  let place = 0;
  for (let at = 0; at < relations.length; at++) {
    const wanted = pairOf[relations[at] ?? 0] ?? 0;
    if (areAll) place = wanted;
    else while ((pair[place] ?? wanted) < wanted) place++;
    left[place] = (left[place] ?? 0) - 1;
  }
  return left;
}

/** Per relation its pair, made once for a case: to look for it from one relation to the next takes several times longer. */
const pairOfEach = onceFor(({ first, count }: PairColumns): Int32Array => {
  const pairOf = new Int32Array(first[count] ?? 0);
  for (let pair = 0; pair < count; pair++) pairOf.fill(pair, first[pair], first[pair + 1]);
  return pairOf;
});
