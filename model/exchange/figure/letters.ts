import type { Mark, Scene } from "./scene.ts";

/**
 * The letters that Noto Sans has, in its regular and its bold face, as ranges of code points: Latin, Greek, Cyrillic,
 * Devanagari and signs. What is not among them stands as an empty box in a file that has no other font.
 */
const RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x377],
  [0x37a, 0x37f],
  [0x384, 0x38a],
  [0x38c, 0x38c],
  [0x38e, 0x3a1],
  [0x3a3, 0x3e1],
  [0x3f0, 0x52f],
  [0x900, 0x97f],
  [0x10fb, 0x10fb],
  [0x1ab0, 0x1ac0],
  [0x1ac5, 0x1ac5],
  [0x1ac7, 0x1ace],
  [0x1c80, 0x1c88],
  [0x1d00, 0x1df9],
  [0x1dfb, 0x1f15],
  [0x1f18, 0x1f1d],
  [0x1f20, 0x1f45],
  [0x1f48, 0x1f4d],
  [0x1f50, 0x1f57],
  [0x1f59, 0x1f59],
  [0x1f5b, 0x1f5b],
  [0x1f5d, 0x1f5d],
  [0x1f5f, 0x1f7d],
  [0x1f80, 0x1fb4],
  [0x1fb6, 0x1fc4],
  [0x1fc6, 0x1fd3],
  [0x1fd6, 0x1fdb],
  [0x1fdd, 0x1fef],
  [0x1ff2, 0x1ff4],
  [0x1ff6, 0x1ffe],
  [0x2000, 0x2064],
  [0x2066, 0x2071],
  [0x2074, 0x208e],
  [0x2090, 0x209c],
  [0x20a0, 0x20c0],
  [0x20f0, 0x20f0],
  [0x2100, 0x215f],
  [0x2183, 0x2184],
  [0x2189, 0x2189],
  [0x2212, 0x2212],
  [0x25cc, 0x25cc],
  [0x2c60, 0x2c7f],
  [0x2de0, 0x2e5d],
  [0xa640, 0xa69f],
  [0xa700, 0xa7ca],
  [0xa7d0, 0xa7d1],
  [0xa7d3, 0xa7d3],
  [0xa7d5, 0xa7d9],
  [0xa7f2, 0xa7ff],
  [0xa8ff, 0xa8ff],
  [0xa92e, 0xa92e],
  [0xab30, 0xab6b],
  [0xfb00, 0xfb06],
  [0xfe00, 0xfe00],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xfffc, 0xfffd],
  [0x10780, 0x10785],
  [0x10787, 0x107b0],
  [0x107b2, 0x107ba],
  [0x1df00, 0x1df1e],
];

/** What of the text of a figure has no letter in the font that files bring with them, each once, in its order. */
export function lettersWithout({ marks }: Pick<Scene, "marks">): string[] {
  const found = new Set<string>();
  for (const text of textsIn(marks)) for (const letter of text) if (!hasLetter(letter)) found.add(letter);
  return [...found];
}

/** What is said of them, and what to do; empty where there are none. */
export function tellWithout(scene: Pick<Scene, "marks">): string {
  const letters = lettersWithout(scene);
  if (letters.length === 0) return "";
  const some = letters.slice(0, LISTED).join(" ");
  const more = letters.length > LISTED ? ` and ${letters.length - LISTED} more` : "";
  return `The font that PDF brings with it has no letters for ${some}${more}. SVG keeps them as text, PNG as they are seen.`;
}

/** So many letters are named. */
const LISTED = 12;

function hasLetter(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return RANGES.some(([first, last]) => code >= first && code <= last);
}

function* textsIn(marks: readonly Mark[]): Generator<string> {
  for (const mark of marks) {
    if (mark.kind === "text") yield* mark.lines;
    else if (mark.kind === "group") yield* textsIn(mark.marks);
  }
}
