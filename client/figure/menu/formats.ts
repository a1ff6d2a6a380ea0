import * as z from "zod";
import { request } from "../../http/request.ts";
import { askedIn } from "../../store/naming/asked-in.ts";

const format = z.object({
  name: z.string(),
  title: z.string(),
  note: z.string(),
  extension: z.string(),
  of: z.array(z.string()),
  ofTwo: z.boolean(),
  most: z.int().optional(),
});

/** A file that the program makes of a view. */
export type Format = z.infer<typeof format>;

let held: Promise<readonly Format[]> | null = null;

/** The formats that the program writes, asked for once; after a failure asked for again. */
export function fetchFormats(): Promise<readonly Format[]> {
  held ??= request(z.object({ formats: z.array(format) }), "/api/export").then(({ formats }) => formats);
  held.catch(() => {
    held = null;
  });
  return held;
}

/** Whether what is asked for compares two datasets. */
export function isOfTwoDatasets(asked: URLSearchParams): boolean {
  return asked.get("view") === "compare" && asked.has("other");
}

/**
 * Whether a format can be made of a view.
 * @param asked the view and its parameters
 * @param relations how many the case has
 */
export function isMadeOf(
  { of, ofTwo, most = Infinity }: Format,
  asked: URLSearchParams,
  relations: number,
): boolean {
  return of.includes(asked.get("view") ?? "") && relations <= most && (ofTwo || !isOfTwoDatasets(asked));
}

/** Whether a format writes references rather than claims. */
export function isBibliography({ name }: Format): boolean {
  return BIBLIOGRAPHIES.has(name);
}

/** Whether a format shows what it holds, as a figure does. */
export function isPicture({ name }: Format): boolean {
  return name === "html";
}

const BIBLIOGRAPHIES = new Set(["bibtex", "ris", "csl", "chicago-author-date", "chicago-notes", "apa"]);

/**
 * The address of a file of a view, below the page.
 * @param language that entities are named in there; null for the dataset's own names
 */
export function addressOf({ name }: Format, asked: URLSearchParams, language: string | null = null): string {
  return `api/export/${name}?${askedIn(asked, language)}`;
}
