import type { CitedSource } from "../../graph/evidence.ts";

/** A person, or a body that is called by one name. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

export interface CslDate {
  /** Year, month and day, as many of them as are known. */
  readonly "date-parts": readonly [readonly number[]];
}

/** A work as the Citation Style Language describes it (CSL-JSON 1.0.2): what Zotero, pandoc and others read. */
export interface CslRecord {
  readonly id: string;
  readonly type: NonNullable<CitedSource["type"]>;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued: CslDate;
  readonly accessed?: CslDate;
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly "publisher-place"?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

/** A source as a CSL record. One that has no title of its own bears its whole citation there, as nothing is guessed from it. */
export function toCsl(source: CitedSource): CslRecord {
  return withoutBlanks({
    id: source.id,
    type: source.type ?? "document",
    title: source.title ?? source.citation,
    author: source.authors?.map(readName),
    issued: readDate(source.issued ?? source.writtenAt.slice(0, 4)),
    accessed: source.accessed && readDate(source.accessed),
    "container-title": source.container,
    publisher: source.publisher,
    "publisher-place": source.place,
    volume: source.volume,
    issue: source.issue,
    page: source.pages,
    DOI: source.doi,
    URL: source.url,
    language: source.language,
  });
}

/** Reads `Family, Given`; what has no comma, or stands in braces, is the name of a body. */
export function readName(name: string): CslName {
  const [, body] = /^\{(.+)\}$/.exec(name) ?? [];
  if (body !== undefined) return { literal: body };
  const comma = name.indexOf(",");
  if (comma < 0) return { literal: name };
  return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
}

function readDate(date: string): CslDate {
  return { "date-parts": [date.split("-").map(Number)] };
}

type Blankable<T> = { readonly [K in keyof T]: T[K] | "" | undefined };

/** Leaves out what is not known. */
function withoutBlanks(
  record: Blankable<CslRecord> & Pick<CslRecord, "id" | "type" | "title" | "issued">,
): CslRecord {
  const known: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record))
    if (value !== undefined && value !== "") known[key] = value;
  return { id: record.id, type: record.type, title: record.title, issued: record.issued, ...known };
}
