/** What the form of a recipe calls its parts. Findings call them the same, so that whoever reads one finds the field. */
export const FORM_WORDS = {
  from: "From",
  to: "To",
  type: "Type",
  when: "When",
  statement: "Statement",
  certainty: "Certainty",
  sector: "Sector",
  name: "Name",
  kind: "Kind",
  summary: "Summary",
  key: "Named in ties by",
  status: "Status",
  identifiers: "Identifiers",
  names: "Other names",
  measures: "Figures",
  skip: "Rows to leave out",
  sources: "Source",
  citation: "Citation",
  writtenAt: "Written on",
  locatorName: "Its places are",
  vocabulary: "Types of relations",
  same: "Names that may be one",
  list: "Names that your list does not have",
  rowIs: "Each row is",
  undated: "Let relations without a date through",
  unsourced: "Let relations without a source through",
} as const;

/** What the form calls what is said of the dataset as a whole. */
export const DATASET_WORDS = {
  title: "Title",
  id: "Name in links",
  summary: "In a sentence",
  licence: "Licence",
} as const;

/** The sides of a date, as the form calls them. */
export const SIDE_WORDS = {
  at: "Date",
  start: "From when",
  end: "Until",
  earliest: "Earliest",
  latest: "Latest",
} as const;

export type DateSide = keyof typeof SIDE_WORDS;

/** What can be said of a date beside its column; the form puts its side before each. */
export const DATE_WORDS = {
  form: "written as",
  missing: "not known",
  open: "still so",
  cut: "cut off at",
  precision: "precision",
} as const;

/** A field of a date, by the name that it has in the form. */
export function dateField(side: DateSide, part: keyof typeof DATE_WORDS): string {
  return `“${SIDE_WORDS[side]}: ${DATE_WORDS[part]}”`;
}

/** What to do in the words of the form, and what a recipe that is written by hand says for it. */
export function orByHand(words: string, ...keys: readonly string[]): string {
  return `${words} (in a recipe: ${keys.map((key) => `\`${key}\``).join(", ")})`;
}
