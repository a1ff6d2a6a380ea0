/** The edit distance of two words (Levenshtein 1966), by one row of the table. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Which of the known names was probably meant by one that is not known; none when nothing is near. */
export function closest(name: string, known: Iterable<string>): string | undefined {
  let best: { name: string; away: number } | undefined;
  for (const candidate of known) {
    const away = distance(name.toLowerCase(), candidate.toLowerCase());
    if (away < (best?.away ?? Number.POSITIVE_INFINITY)) best = { name: candidate, away };
  }
  return best && best.away <= Math.max(2, name.length / 3) ? best.name : undefined;
}

/** The end of a sentence about an unknown name: what was probably meant, or what there is. */
export function hint(name: string, known: readonly string[]): string {
  const near = closest(name, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return known.length > 0 && known.length <= 20 ? `Known are ${known.join(", ")}.` : "";
}
