import type { CslName, CslRecord } from "../csl-record.ts";
import type { Style } from "./style.ts";
import {
  abbreviate,
  family,
  inFull,
  linkOf,
  listed,
  monthAndDay,
  pagesOf,
  sentences,
  withInitials,
  yearOf,
} from "./words.ts";

/** The most authors that an entry names: of more, the first nineteen and the last. */
const MOST_NAMED = 20;

/** The Publication Manual of the American Psychological Association, 7th edition. */
export const apa: Style = {
  name: "apa",
  title: "APA",
  reference(record) {
    const who = authorsOf(record.author ?? []);
    const when = `(${listed(yearOf(record), isDaily(record) && monthAndDay(record.issued))})`;
    return sentences(
      ...(who ? [who, when, record.title] : [record.title, when]),
      withinVolume(record),
      record.type.startsWith("article") ? undefined : record.publisher,
      retrieved(record),
    );
  },
  citation(record, { shortName, locator }) {
    const names = (record.author ?? []).map(family);
    const who = names.length > 2 ? `${names[0]} et al.` : names.join(" & ") || withoutYear(shortName, record);
    return `(${listed(who, yearOf(record), abbreviate(locator))})`;
  },
};

function authorsOf(authors: readonly CslName[]): string {
  const names = authors.map(withInitials);
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? "";
  if (names.length > MOST_NAMED) return `${names.slice(0, MOST_NAMED - 1).join(", ")}, … ${last}`;
  return `${names.slice(0, -1).join(", ")}, & ${last}`;
}

function withinVolume(record: CslRecord): string {
  const container = record["container-title"];
  if (container === undefined) return "";
  if (record.type === "chapter") return `In ${container}${record.page ? ` (pp. ${pagesOf(record)})` : ""}`;
  const issue = record.issue ? `(${record.issue})` : "";
  return listed(container, `${record.volume ?? ""}${issue}`, pagesOf(record));
}

/** What appears by the day is dated by it. */
function isDaily({ type }: CslRecord): boolean {
  return ["article-newspaper", "article-magazine", "webpage", "speech", "interview"].includes(type);
}

function retrieved(record: CslRecord): string {
  const link = linkOf(record);
  return record.accessed && link ? `Retrieved ${inFull(record.accessed)}, from ${link}` : link;
}

function withoutYear(shortName: string, record: CslRecord): string {
  return shortName.replace(new RegExp(`,? ${yearOf(record)}$`), "");
}
