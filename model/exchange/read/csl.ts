import * as z from "zod";
import { type ReferenceFields, WORK_TYPES } from "../../graph/source.ts";
import { slug } from "../slug.ts";
import type { SourceFields } from "./source-fields.ts";

const part = z.union([z.number(), z.string()]).transform(Number);

const cslDate = z.object({
  "date-parts": z.array(z.array(part)).optional(),
  raw: z.string().optional(),
  literal: z.string().optional(),
});

const name = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});

const text = z.union([z.string(), z.number()]).transform(String).optional();

/** A work as the Citation Style Language describes it (CSL 1.0.2), as far as we show it. */
export const cslItem = z.object({
  id: text,
  "citation-key": text,
  type: z.string().regex(/^[a-z][a-z_-]+$/),
  title: text,
  author: z.array(name).default([]),
  editor: z.array(name).default([]),
  issued: cslDate.optional(),
  "container-title": text,
  publisher: text,
  "publisher-place": text,
  volume: text,
  issue: text,
  page: text,
  DOI: text,
  URL: text,
  language: text,
  accessed: cslDate.optional(),
});

export type CslItem = z.infer<typeof cslItem>;

/** What a locator means in a work of a type, where it is not a page. */
const LOCATORS: Readonly<Record<string, string>> = {
  webpage: "part",
  dataset: "row",
  treaty: "article",
  legislation: "article",
  interview: "part",
};

/** A work as a source, with its reference as a sentence. */
export function toSource(item: CslItem, place: number): SourceFields {
  const who = namesOf(item.author.length > 0 ? item.author : item.editor);
  const year = yearOf(item);
  const id = slug(
    item["citation-key"] ?? item.id ?? `${who[0]?.short ?? item.title ?? "work"} ${year ?? place + 1}`,
  );
  return {
    id: id === "" ? `source-${place + 1}` : id,
    name: shortName(
      who.map(({ short }) => short),
      item.title,
      year,
    ),
    citation: citationOf(
      item,
      who.map(({ full }) => full),
      year,
    ),
    writtenAt: firstDay(item.issued),
    url: item.URL ?? (item.DOI === undefined ? undefined : `https://doi.org/${item.DOI}`),
    locatorName: LOCATORS[item.type] ?? "page",
    ...referenceOf(item),
  };
}

/** The fields of the reference that the item gives; of a type that we do not tell apart none is given. */
function referenceOf(item: CslItem): ReferenceFields {
  const accessed = partsOf(item.accessed);
  const authors = item.author.map(({ family, given, literal }) =>
    family === undefined ? asBody(literal ?? given ?? "") : [family, given].filter(Boolean).join(", "),
  );
  const fields: ReferenceFields = {
    type: WORK_TYPES.find((type) => type === item.type),
    authors: authors.length > 0 ? authors : undefined,
    title: item.title,
    container: item["container-title"],
    publisher: item.publisher,
    place: item["publisher-place"],
    volume: item.volume,
    issue: item.issue,
    pages: item.page,
    doi: item.DOI,
    language: item.language,
    issued: partsOf(item.issued),
    accessed: accessed?.length === "YYYY-MM-DD".length ? accessed : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function asBody(name: string): string {
  return name.includes(",") ? `{${name}}` : name;
}

/** A date to the year, month or day that it gives; undefined where it is none of ours. */
function partsOf(date: CslItem["issued"]): string | undefined {
  const [year, ...rest] = date?.["date-parts"]?.[0] ?? [];
  if (year === undefined || !Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  return [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}

function namesOf(names: CslItem["author"]) {
  return names.map(({ family, given, literal }) => ({
    short: family ?? literal ?? given ?? "",
    full: literal ?? [family, given].filter((part) => part !== undefined).join(", "),
  }));
}

function shortName(who: readonly string[], title: string | undefined, year: string | undefined): string {
  const [first, second] = who;
  const people = who.length > 2 ? `${first} et al.` : second === undefined ? first : `${first} and ${second}`;
  return [people ?? title ?? "Untitled", year].filter((part) => part !== undefined).join(" ");
}

function citationOf(item: CslItem, who: readonly string[], year: string | undefined): string {
  const volume = item.volume && `${item.volume}${item.issue ? `(${item.issue})` : ""}`;
  const within = [item["container-title"], volume].filter(Boolean).join(" ");
  const parts = [
    who.length > 0 && `${who.join("; ")}${year ? ` (${year})` : ""}`,
    item.title,
    [within, item.page?.replace("-", "–").replace("––", "–")].filter(Boolean).join(": "),
    [item["publisher-place"], item.publisher].filter(Boolean).join(": "),
    who.length === 0 && year,
    item.DOI && `doi:${item.DOI}`,
  ];
  return parts
    .filter((value): value is string => typeof value === "string" && value !== "")
    .map((value) => value.replace(/\.$/, ""))
    .join(". ")
    .concat(".");
}

function yearOf({ issued }: CslItem): string | undefined {
  const year = issued?.["date-parts"]?.[0]?.[0];
  return year === undefined ? undefined : String(year);
}

// A missing month is not January: the first day is taken as the one on which the work can have been out at the earliest,
// so that nothing counts as still so for longer than the work can vouch for.
function firstDay(issued: CslItem["issued"]): string | undefined {
  const [year, month = 1, day = 1] = issued?.["date-parts"]?.[0] ?? [];
  if (year === undefined || !Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  return [String(year).padStart(4, "0"), month, day].map((value) => String(value).padStart(2, "0")).join("-");
}
