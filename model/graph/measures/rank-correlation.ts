/**
 * Spearman's rank correlation ρ: Pearson's of the ranks, ties sharing the mean of theirs (Spearman 1904, Kendall 1948).
 * @returns −1 to 1; undefined where one of them does not vary or there are fewer than three values
 */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number | undefined {
  if (one.length < 3 || one.length !== other.length) return undefined;
  const [x, y] = [centredRanks(one), centredRanks(other)];
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
  const spread = Math.sqrt(product(x, x) * product(y, y));
  return spread === 0 ? undefined : product(x, y) / spread;
}

/** Ranks less their mean. */
function centredRanks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && values[order[next] ?? 0] === values[order[first] ?? 0]) next++;
    for (const index of order.slice(first, next)) ranks[index] = (first + next - 1) / 2;
    first = next;
  }
  const mean = (values.length - 1) / 2;
  return ranks.map((rank) => rank - mean);
}
