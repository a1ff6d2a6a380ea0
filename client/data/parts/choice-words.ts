import type { Basis, Ground, Influence, Polarity, Voice } from "../../../model/graph/kinds.ts";
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

/** Whether a relation brings its ends closer or apart. */
export const SIGN_WORDS: Readonly<Record<Polarity, string>> = {
  "+": "+ cooperative",
  "-": "− conflictual",
  "0": "neither",
};

/** Which way influence can pass along a relation. */
export const INFLUENCE_WORDS: Readonly<Record<Influence, string>> = {
  forward: "from the first end to the second",
  backward: "from the second end to the first",
  both: "both ways",
  none: "not at all",
};

/** What a relation is evidence of when influence is traced. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  claim: "a claim that the first worked on the second",
  bearing: "bearing an idea, an office or an order",
  contact: "contact",
  succession: "succession",
};
