import * as z from "zod";

/** What a work can be, by the names of the Citation Style Language (CSL 1.0.2). */
export const WORK_TYPES = [
  "article-journal",
  "article-newspaper",
  "article-magazine",
  "book",
  "chapter",
  "report",
  "thesis",
  "paper-conference",
  "treaty",
  "legal_case",
  "legislation",
  "speech",
  "interview",
  "personal_communication",
  "manuscript",
  "dataset",
  "webpage",
  "document",
] as const;

const partOfDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What a reference to a work is made of, as far as it is known; nothing of it is ever guessed from `citation`. */
export const referenceFields = {
  type: z.enum(WORK_TYPES).optional(),
  /** People as `Family, Given`, bodies by their name, in braces where it has a comma. */
  authors: z.array(z.string().trim().min(1)).optional(),
  title: z.string().optional(),
  /** The journal, newspaper, book or site that it stands in. */
  container: z.string().optional(),
  publisher: z.string().optional(),
  place: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
  doi: z.string().optional(),
  /** As in BCP 47: `es`, `pt-BR`. */
  language: z.string().optional(),
  /** The day on which the page was read. */
  accessed: z.iso.date().optional(),
  /** A year, month or day of publication, where it is known to more, or other, than the year of `writtenAt`. */
  issued: z.string().regex(partOfDate, "is written 2019, 2019-02 or 2019-02-28").optional(),
};

const reference = z.object(referenceFields);

export type ReferenceFields = z.infer<typeof reference>;

/** A text that relations are taken from. */
export const source = z.object({
  id: z.string(),
  name: z.string(),
  citation: z.string(),
  /** The day it was written or published: what "still so" means in it. */
  writtenAt: z.iso.date(),
  url: z.string().optional(),
  summary: z.string().optional(),
  /** What a locator of it means, as in "paragraph". */
  locatorName: z.string(),
  ...referenceFields,
  relations: z.int(),
});

export type Source = z.infer<typeof source>;
