const PLAIN = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const ROUND = new Intl.NumberFormat("en-GB", {
  notation: "compact",
  compactDisplay: "long",
  maximumFractionDigits: 2,
});
const ORDINAL = new Intl.PluralRules("en-GB", { type: "ordinal" });
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
const MILLION = 1_000_000;

/** Stands between a number and its unit, so that no line ends between them. */
const NO_BREAK = "\u00a0";

/** A number as it stands in prose: "1,204", and from a million on "230 million". */
export function formatNumber(value: number): string {
  return Math.abs(value) < MILLION ? PLAIN.format(value) : ROUND.format(value).replaceAll(" ", NO_BREAK);
}

/** What must stand on one line: a number with its unit, "14 %", "US$ 230". */
export function keepTogether(before: string | number, after: string | number): string {
  return `${before}${NO_BREAK}${after}`;
}

/** A rank as it stands in prose: "31st". */
export function formatOrdinal(rank: number): string {
  return `${PLAIN.format(rank)}${SUFFIXES[ORDINAL.select(rank)] ?? "th"}`;
}

/** A number with what it counts: "1 relation", "1,204 relations". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${PLAIN.format(count)} ${count === 1 ? one : many}`;
}
