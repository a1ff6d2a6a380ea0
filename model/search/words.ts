/**
 * A text as it is compared: in one form of each letter (NFKC), without case and without the accents of Latin and Greek letters;
 * ё is е, ß is ss, a final sigma is a sigma. Other scripts keep their marks: й is a letter of its own, not an и with an accent.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ё", "е")
    .replaceAll("ς", "σ")
    .normalize("NFD")
    .replaceAll(/(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu, "")
    .normalize("NFC");
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
