/** Whether every word of a text stands somewhere in some others, accents and case ignored. */
export function matches(words: string, texts: readonly string[]): boolean {
  const haystack = fold(texts.join(" "));
  return fold(words)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
