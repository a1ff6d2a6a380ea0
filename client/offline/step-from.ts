/**
 * The place of a list that a step leads to, round its ends.
 * @param at where one is; −1 before the first step, which leads to the first place or, backwards, to the last
 */
export function stepFrom(at: number, by: 1 | -1, length: number): number {
  if (length === 0) return -1;
  return at < 0 && by < 0 ? length - 1 : (at + by + length) % length;
}
