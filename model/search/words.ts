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
 * A question to the full-text index (Lucene query syntax): names that hold each word, whole or within another, of the
 * entities of a dataset. As words are letters and digits only, nothing of the syntax can come from what was typed.
 * @param dataset the key of its generation, which may match others with the same words in it
 */
export function toLucene(words: readonly string[], dataset: string): string {
  const names = words.map((word) => `+(name:${word} names:${word} name:*${word}* names:*${word}*)`);
  return [`+dataset:"${wordsOf(dataset).join(" ")}"`, ...names].join(" ");
}
