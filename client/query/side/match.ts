import { fold, wordsOf } from "../../../model/search/words.ts";

/** Whether every word of a text stands somewhere in some others, accents and case ignored. */
export function matches(words: string, texts: readonly string[]): boolean {
  const haystack = fold(texts.join(" "));
  return wordsOf(words).every((word) => haystack.includes(word));
}
