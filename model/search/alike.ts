import { wordsOf } from "./words.ts";

/** Below this two names have nothing to do with each other. */
export const LEAST_ALIKE = 45;

/** A name as it is looked for: its words, folded and in order of the alphabet, and how often each pair of letters is in them. */
export interface Wanted {
  readonly key: string;
  readonly pairs: ReadonlyMap<string, number>;
}

/** The words of a name, folded and in order of the alphabet: what two names that are the same have in common. */
export function nameKey(name: string): string {
  return wordsOf(name).sort().join(" ");
}

/** A name made ready to be held against many. */
export function wantedName(name: string): Wanted {
  const key = nameKey(name);
  return { key, pairs: pairsOf(key) };
}

/**
 * How alike a name and another are, whatever the order, case and accents of their words: the share of pairs of letters
 * that they have in common (Dice 1945).
 * @param key of the other, as `nameKey` makes it
 * @returns from 0 to 100; 100 only for the same words, 0 also where their lengths alone leave them below `LEAST_ALIKE`
 */
export function alike({ key: wanted, pairs }: Wanted, key: string): number {
  if (key === wanted) return 100;
  const [own, other] = [countPairs(wanted), countPairs(key)];
  const all = own + other;
  if (200 * Math.min(own, other) < LEAST_ALIKE * all) return 0;
  let shared = 0;
  for (const [pair, times] of pairsOf(key)) shared += Math.min(times, pairs.get(pair) ?? 0);
  return shared === 0 ? 0 : Math.min(99, (200 * shared) / all);
}

function pairsOf(key: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let place = 0; place < key.length - 1; place++) {
    const pair = key.slice(place, place + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function countPairs(key: string): number {
  return Math.max(0, key.length - 1);
}
