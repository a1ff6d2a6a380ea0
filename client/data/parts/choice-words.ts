import type { Ground, Voice } from "../../../model/graph/kinds.ts";
import type { WORK_TYPES } from "../../../model/graph/source.ts";

/** What kinds of works are called; as data they have the names of CSL. */
export const WORK_WORDS: Readonly<Record<(typeof WORK_TYPES)[number], string>> = {
  "article-journal": "article in a journal",
  "article-newspaper": "article in a newspaper",
  "article-magazine": "article in a magazine",
  book: "book",
  chapter: "chapter of a book",
  report: "report",
  thesis: "thesis",
  "paper-conference": "paper of a conference",
  treaty: "treaty",
  legal_case: "court case",
  legislation: "law",
  speech: "speech",
  interview: "interview",
  personal_communication: "letter or message",
  manuscript: "manuscript",
  dataset: "dataset",
  webpage: "page of a website",
  document: "other document",
};

/** What a source does with what it says. */
export const VOICE_WORDS: Readonly<Record<Voice, string>> = {
  reports: "reports it",
  judges: "judges so",
  recommends: "recommends it",
};

/** What rival relations differ in. */
export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  figure: "a figure",
  date: "the date",
  denial: "whether it was so",
  actor: "who it was",
};
