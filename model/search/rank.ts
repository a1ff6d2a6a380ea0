import { fold } from "./words.ts";

/** How well a name fits what was typed: the whole name, its beginning, the beginning of a word, or somewhere within. */
const FITS = ["whole", "beginning", "word", "within"] as const;

/** The name that fits best, with its place in the order of `FITS`. */
export interface Match {
  readonly name: string;
  readonly rank: number;
}

/** The best of an entity's names, the first among equals, for the typed words; none where no name holds them all. */
export function bestMatch(names: readonly string[], words: readonly string[]): Match | undefined {
  const matches = names.flatMap((name) => {
    const fit = fitOf(fold(name), words);
    return fit === undefined ? [] : [{ name, rank: FITS.indexOf(fit) }];
  });
  return matches.reduce<Match | undefined>(
    (best, one) => (best && best.rank <= one.rank ? best : one),
    undefined,
  );
}

function fitOf(name: string, words: readonly string[]): (typeof FITS)[number] | undefined {
  if (!words.every((word) => name.includes(word))) return undefined;
  const typed = words.join(" ");
  if (name === typed) return "whole";
  if (name.startsWith(typed)) return "beginning";
  const starts = name.split(/[^\p{L}\p{N}\p{M}]+/u);
  return words.every((word) => starts.some((start) => start.startsWith(word))) ? "word" : "within";
}
