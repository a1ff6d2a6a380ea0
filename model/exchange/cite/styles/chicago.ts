import type { CslName, CslRecord } from "../csl-record.ts";
import type { Cited, Style } from "./style.ts";
import {
  abbreviate,
  family,
  inFull,
  inOrder,
  inverted,
  isPart,
  linkOf,
  listed,
  monthAndDay,
  pagesOf,
  sentences,
  yearOf,
} from "./words.ts";

/** The Chicago Manual of Style, 17th edition, author-date (chapter 15). */
export const chicagoAuthorDate: Style = {
  name: "chicago-author-date",
  title: "Chicago, author-date",
  reference: (record) =>
    sentences(
      inBibliography(record.author ?? []),
      hasAuthors(record) ? yearOf(record) : undefined,
      titleOf(record),
      hasAuthors(record) ? undefined : yearOf(record),
      withinVolume(record),
      publisherOf(record),
      record.accessed && `Accessed ${inFull(record.accessed)}`,
      linkOf(record),
    ),
  citation: (record, cited) => `(${listed(`${whoOf(record, cited)} ${yearOf(record)}`, locatorOf(cited))})`,
};

/** The same manual's notes and bibliography (chapter 14): the citation of a claim is a full note. */
export const chicagoNotes: Style = {
  name: "chicago-notes",
  title: "Chicago, notes and bibliography",
  reference: (record) =>
    sentences(
      inBibliography(record.author ?? []),
      titleOf(record),
      isChapter(record) && withinVolume(record),
      listed(!isChapter(record) && withinVolume(record, true), publisherOf(record), yearIn(record)),
      record.accessed && `Accessed ${inFull(record.accessed)}`,
      linkOf(record),
    ),
  citation: writeNote,
};

function writeNote(record: CslRecord, cited: Cited): string {
  const who = together((record.author ?? []).map(inOrder));
  const title = isPart(record) ? `“${bareTitle(record)},” ` : `${bareTitle(record)} `;
  const rest = listed(
    isPart(record) ? whereIn(record) : `(${imprint(record)})`,
    locatorOf(cited),
    linkOf(record),
  );
  return `${who ? `${who}, ` : ""}${title}${rest}.`;
}

/** Where a part appeared, up to its year: `Journal 5, no. 2 (2019): 1–9`, `El Pueblo, February 2, 2024`. */
function whereIn(record: CslRecord): string {
  const isBookish = isChapter(record) || record.type === "thesis";
  const within = withinVolume(record, true).replace(/^In /, "in ");
  return isBookish ? `${within} (${imprint(record)})`.trim() : listed(within, yearIn(record));
}

function imprint(record: CslRecord): string {
  return listed(publisherOf(record), yearOf(record));
}

function hasAuthors({ author }: CslRecord): boolean {
  return author !== undefined && author.length > 0;
}

/** The first author inverted, the others as they are called. */
function inBibliography(authors: readonly CslName[]): string {
  const [first, ...others] = authors;
  if (first === undefined) return "";
  const last = others.at(-1);
  if (last === undefined) return inverted(first);
  const names = [inverted(first), ...others.slice(0, -1).map(inOrder)];
  return `${names.join(", ")}, and ${inOrder(last)}`;
}

function together(names: readonly string[]): string {
  if (names.length > 3) return `${names[0]} et al.`;
  if (names.length < 3) return names.join(" and ");
  return `${names[0]}, ${names[1]}, and ${names[2]}`;
}

function whoOf(record: CslRecord, { shortName }: Cited): string {
  const names = (record.author ?? []).map(family);
  // A short name often ends with the year, which the citation says anyway.
  return names.length > 0 ? together(names) : shortName.replace(new RegExp(`,? ${yearOf(record)}$`), "");
}

/** A title as a sentence, whose full stop stands within its quotes where it has them. */
function titleOf(record: CslRecord): string {
  return isPart(record) ? `“${bareTitle(record)}.”` : bareTitle(record);
}

function bareTitle({ title }: CslRecord): string {
  return title.replace(/\.$/, "");
}

/** `Journal 5, no. 2: 1–9`, `In Book, 1–9` or `El Pueblo, February 2`. */
function withinVolume(record: CslRecord, withYear = false): string {
  const container = record["container-title"];
  if (container === undefined) return "";
  const pages = pagesOf(record);
  const day = monthAndDay(record.issued);
  if (record.type === "chapter" || record.type === "paper-conference")
    return listed(`In ${container}`, pages);
  if (record.type !== "article-journal") return listed(container, day, pages);
  const volume = listed(`${container} ${record.volume ?? ""}`.trim(), record.issue && `no. ${record.issue}`);
  const dated = withYear ? `${volume} (${yearOf(record)})` : volume;
  return pages ? `${dated}: ${pages}` : dated;
}

function isChapter({ type }: CslRecord): boolean {
  return type === "chapter" || type === "paper-conference";
}

/** A journal has said its year in brackets already. */
function yearIn(record: CslRecord): string {
  return record.type === "article-journal" && record["container-title"] !== undefined ? "" : yearOf(record);
}

function publisherOf(record: CslRecord): string {
  if (record.type.startsWith("article")) return "";
  return [record["publisher-place"], record.publisher].filter(Boolean).join(": ");
}

function locatorOf({ locator }: Cited): string {
  return abbreviate(locator).replace(/^p\. /, "");
}
