/**
 * A date in the dialect of the data sets of international relations, in which `a..b`, `..a` and `a..` are a day within
 * a range, on or before, and on or after (Hollway 2021, the R package messydates), as EDTF, where such a range is a
 * set of which one day is meant. Every other text is given back as it is, for `readWhen` to judge.
 */
export function fromFieldDate(text: string): string {
  const trimmed = text.trim();
  const isRange = /^[^/[\]{}]*\.\.[^/[\]{}]*$/.test(trimmed) && trimmed !== "..";
  return isRange ? `[${trimmed}]` : trimmed;
}
