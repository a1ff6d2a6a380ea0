/** Texts by which datasets say that a date, or a part of it, is not known. */
const MISSING = /^(-[789]|-99|-999|-9999|n\/?a|n\. ?d\.|\.|\?|-|unknown|none|null|0+)$/i;

/** Those of some texts that mean "not known", each once. */
export function missingCodes(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => MISSING.test(value)))];
}
