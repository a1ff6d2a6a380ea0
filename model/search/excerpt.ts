import { spellingsOf, termsOf } from "./terms.ts";

/** How many letters of a text are told on either side of what was found. */
const AROUND = 40;

/** The part of a text that holds one of some terms, as it is written; null where it holds none. */
export function excerptOf(text: string, terms: readonly string[]): string | null {
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (
      !termsOf(word)
        .flatMap(spellingsOf)
        .some((spelling) => terms.includes(spelling))
    )
      continue;
    return cut(text, index, index + word.length);
  }
  return null;
}

function cut(text: string, from: number, to: number): string {
  const start = from <= AROUND ? 0 : text.indexOf(" ", from - AROUND) + 1;
  const after = text.indexOf(" ", to + AROUND);
  const end = after < 0 ? text.length : after;
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}
