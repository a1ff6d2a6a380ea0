/** Widths of characters of a plain sans serif, relative to its size; what is not listed is as wide as most letters. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl'|.,:;!¡]/, 0.31],
  [/[ftr()[\]{}/\\\-" ]/, 0.4],
  [/[mwMWЖШЩЮФжшщюф@%—…]/, 0.98],
  [/[A-ZÀ-ÞΑ-ΩА-Я&]/, 0.71],
];
const OTHERS = 0.62;

/** About how wide a line of text is: a little generous, so that no reader's font runs out of its room. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) width += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHERS;
  return width * size * (bold ? 1.07 : 1);
}

/** A text broken between words into lines of at most some width; a longer word has a line of its own. */
export function wrap(text: string, size: number, width: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A text in one line of at most some width: whole words and "…" where there is more, of a word too long its first letters. */
export function shorten(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const room = width - widthOf(" …", size);
  const [first = ""] = wrap(text, size, room);
  if (widthOf(first, size) <= room) return clip([first, ""], 1).join("");
  let letters = [...first];
  while (letters.length > 0 && widthOf(letters.join(""), size) > room) letters = letters.slice(0, -1);
  return `${letters.join("")}…`;
}

/** The first lines of a text, the last of them ending in "…" where there is more. */
export function clip(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  return kept.map((line, index) => (index === most - 1 ? `${line.replace(/[\s.,;:]+$/, "")} …` : line));
}
