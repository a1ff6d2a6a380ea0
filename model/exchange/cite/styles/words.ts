import { MONTHS } from "../../../time/months.ts";
import type { CslDate, CslName, CslRecord } from "../csl-record.ts";

/** How places are abbreviated in both manuals; a page is not named by Chicago. */
const ABBREVIATED: Readonly<Record<string, string>> = {
  paragraph: "para.",
  article: "art.",
  chapter: "chap.",
  section: "sec.",
  page: "p.",
};

/** `Mildred Rooney`. */
export function inOrder(name: CslName): string {
  return "literal" in name ? name.literal : `${name.given} ${name.family}`;
}

/** `Rooney, Mildred`. */
export function inverted(name: CslName): string {
  return "literal" in name ? name.literal : `${name.family}, ${name.given}`;
}

/** `Rooney`. */
export function family(name: CslName): string {
  return "literal" in name ? name.literal : name.family;
}

/** `Rooney, M. A.`: a given name in one letter for each of its parts, hyphens kept. */
export function withInitials(name: CslName): string {
  if ("literal" in name) return name.literal;
  const initials = name.given.split(/\s+/).map((part) => part.split("-").map(initial).join("-"));
  return `${name.family}, ${initials.join(" ")}`;
}

function initial(part: string): string {
  const [first = ""] = part;
  return `${first}.`;
}

export function yearOf({ issued }: CslRecord): string {
  return String(issued["date-parts"][0][0]);
}

/** `February 2`, as much of it as is known; blank where only the year is. */
export function monthAndDay({ "date-parts": [[, month, day]] }: CslDate): string {
  if (month === undefined) return "";
  return [MONTHS[month - 1], day].filter((part) => part !== undefined).join(" ");
}

/** `February 2, 2024`. */
export function inFull(date: CslDate): string {
  return [monthAndDay(date), String(date["date-parts"][0][0])].filter(Boolean).join(", ");
}

/** Where to find it: the DOI as a link, or else the address. */
export function linkOf({ DOI, URL }: CslRecord): string {
  return DOI ? `https://doi.org/${DOI}` : (URL ?? "");
}

/** `para. 5` of `paragraph 5`. */
export function abbreviate(locator: string): string {
  return locator.replace(/^\p{L}+/u, (word) => ABBREVIATED[word] ?? word);
}

/** Pages with the dash that both manuals ask for. */
export function pagesOf({ page = "" }: CslRecord): string {
  return page.replaceAll(/-+/g, "–");
}

/** Sentences one after the other: each ends with one full stop, blank ones are left out, an address ends with none. */
export function sentences(...parts: readonly (string | undefined | false)[]): string {
  const said = parts.filter((part): part is string => typeof part === "string" && part !== "");
  return said.map((part) => (/([.?!]”?|(^| )https?:\S*)$/.test(part) ? part : `${part}.`)).join(" ");
}

/** What stands between commas; blank parts are left out. */
export function listed(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter((part): part is string => typeof part === "string" && part !== "").join(", ");
}

/** Whether it appeared within something else, so that its title stands in quotes. */
export function isPart({ type }: CslRecord): boolean {
  return !["book", "report", "dataset", "document", "treaty", "legal_case", "legislation"].includes(type);
}
