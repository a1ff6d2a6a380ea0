/** The vocabularies to begin with, by what they are for. */
export const VOCABULARIES = ["diplomatic", "events", "minimal"] as const;

export type VocabularyName = (typeof VOCABULARIES)[number];
