/**
 * A text without case and without the accents of Latin letters, as the full-text index folds names. Other scripts keep
 * their marks: й is a letter of its own, not an и with an accent.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC");
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/**
 * A question to the full-text index (Lucene query syntax): names that hold each word, whole or within another. As words
 * are letters and digits only, nothing of the syntax can come from what was typed.
 */
export function toLucene(words: readonly string[]): string {
  return words.map((word) => `+(${word} *${word}*)`).join(" ");
}
