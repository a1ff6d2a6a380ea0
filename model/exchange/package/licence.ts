/** Where the text of a licence stands that is named as SPDX names it; undefined for one that is not among the usual. */
export function licenceLink(licence: string): string | undefined {
  if (licence === "CC0-1.0") return "https://creativecommons.org/publicdomain/zero/1.0/";
  const [, terms, version] = licence.match(/^CC-(BY(?:-(?:NC|SA|ND|NC-SA|NC-ND))?)-(\d\.\d)$/) ?? [];
  if (terms !== undefined) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return /^[A-Za-z]+-[\w.-]+\d$/.test(licence) ? `https://spdx.org/licenses/${licence}.html` : undefined;
}
