import { transliterate } from "./transliterate.ts";
import { wordsOf } from "./words.ts";

// By extension, as the long mark of Japanese (ペルー) belongs to two scripts.
const HAN = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]{2,}$/u;

/**
 * The words of a text as they are looked up: folded, in Latin letters too where they are Cyrillic or Greek, and of scripts that are
 * written without spaces every two letters that follow each other.
 */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => (HAN.test(word) ? pairsOf(word) : [word]));
}

/** All spellings under which a term is found. */
export function spellingsOf(term: string): string[] {
  const latin = transliterate(term);
  return latin === null ? [term] : [term, latin];
}

/**
 * A word of a script that bends its words (Россия, российский) without its ending; null for others and for short ones.
 */
export function stemOf(term: string): string | null {
  if (term.length < 5 || !/^\p{Script=Cyrillic}+$/u.test(term)) return null;
  return term.replace(
    /(?:ами|ями|ого|его|ому|ему|ыми|ими|ый|ий|ой|ая|яя|ое|ее|ые|ие|ия|ии|ию|ь|[аеиоуыюя])$/u,
    "",
  );
}

function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
