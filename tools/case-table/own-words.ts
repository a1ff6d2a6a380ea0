import { createHash } from "node:crypto";

/** So many words in a row are a quotation, not chance. */
export const QUOTED = 7;

const KEPT = 10;

/** The words of a text in lower case, without punctuation; a word that a line break divides is taken both ways. */
export function wordings(text: string): string[][] {
  const divided = /-\s*\n\s*/g;
  return [text, text.replace(divided, ""), text.replace(divided, "-")].map(wordsOf);
}

/**
 * The fingerprint of every run of seven words of a text, so that what is said in its words can be found without keeping
 * the text itself: the first ten hexadecimal digits of their SHA-256.
 */
export function fingerprints(words: readonly string[]): string[] {
  return runsOf(words).map((run) => createHash("sha256").update(run).digest("hex").slice(0, KEPT));
}

/** The runs of seven words of a sentence whose fingerprints are among the given. */
export function quotedIn(sentence: string, known: ReadonlySet<string>): string[] {
  const words = wordsOf(sentence);
  const runs = runsOf(words);
  return fingerprints(words).flatMap((print, at) => (known.has(print) ? (runs[at] ?? []) : []));
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\d]+(?:'\p{L}+)?/gu) ?? []
  );
}

function runsOf(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - QUOTED + 1))
    .map((_, at) => words.slice(at, at + QUOTED).join(" "));
}
