/** The places of the columns whose heads are like one of some patterns, in which `*` is a number: `c*` is `c1`, `c2` … */
export function columnsLike(patterns: readonly string[], columns: readonly string[]): number[] {
  const expressions = patterns.map(
    (pattern) => new RegExp(`^${pattern.split("*").map(literal).join("\\d+")}$`, "i"),
  );
  return columns.flatMap((column, place) => (expressions.some((one) => one.test(column)) ? [place] : []));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
