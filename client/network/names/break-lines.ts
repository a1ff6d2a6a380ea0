/** The longest line of a name before it is broken, in average Latin letters. */
export const LINE_LENGTH = 20;

/** A name of more lines than these ends with an ellipsis; the dossier has it whole. */
export const MOST_LINES = 4;

/** Letters that are about as wide as they are high. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** How wide such a letter is, in average Latin letters. */
const WIDE_LETTER = 1.8;

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Names are few and asked for in every frame of a drag; to find the letters of one takes long. */
const broken = new Map<string, readonly string[]>();

/** A name broken between words into lines of at most `LINE_LENGTH`; a longer word after its dashes, or, as one of a script without spaces, within. */
export function breakLines(text: string): readonly string[] {
  const known = broken.get(text);
  if (known !== undefined) return known;
  const lines = breakText(text);
  broken.set(text, lines);
  return lines;
}

function breakText(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const [first = "", ...more] = breakWord(word);
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(first) <= LINE_LENGTH)
      lines[lines.length - 1] = `${last} ${first}`;
    else lines.push(first);
    lines.push(...more);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`];
}

/** How long a text is, in average Latin letters. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const { segment } of letters.segment(text)) length += WIDE.test(segment) ? WIDE_LETTER : 1;
  return length;
}

function breakWord(word: string): string[] {
  if (lengthOf(word) <= LINE_LENGTH) return [word];
  const between = word.split(/(?<=\p{Dash_Punctuation})/u);
  if (between.length > 1) return fill(between.flatMap(breakWord));
  return fill(Array.from(letters.segment(word), ({ segment }) => segment));
}

/** Pieces of a word put together again, as many as have room in a line. */
function fill(pieces: readonly string[]): string[] {
  const parts: string[] = [""];
  for (const piece of pieces) {
    const grown = `${parts.at(-1)}${piece}`;
    if (lengthOf(grown) > LINE_LENGTH) parts.push(piece);
    else parts[parts.length - 1] = grown;
  }
  return parts;
}
