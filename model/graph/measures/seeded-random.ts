/**
 * A source of uniform numbers in [0, 1) from a seed, the same on every machine: mulberry32, enough to break ties by and
 * to lay things out from.
 * @param seed a whole number; its lowest 32 bits count
 */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const first = Math.imul(state ^ (state >>> 15), state | 1);
    const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61));
    return ((second ^ (second >>> 14)) >>> 0) / 2 ** 32;
  };
}
