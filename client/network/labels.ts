/** A label and the place it would take, in units of the layout. */
export interface LabelBox {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which labels can stand without lying over each other.
 * @param boxes the weightiest first: a label gives way to those before it
 * @returns the ids of those that can
 */
export function placeLabels(boxes: readonly LabelBox[]): ReadonlySet<string> {
  const placed: LabelBox[] = [];
  for (const box of boxes) if (!placed.some((other) => overlap(box, other))) placed.push(box);
  return new Set(placed.map(({ id }) => id));
}

function overlap(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Width of a character and height of a line of a sans serif, relative to its size; a little generous. */
const CHARACTER = 0.54;
const LINE = 1.25;

/** The longest line of a label, in characters, before it is broken. */
export const LINE_LENGTH = 20;

/** How wide and high a label of some size is, broken into lines between words. */
export function measureLabel(text: string, size: number): { width: number; height: number } {
  const lines = breakLines(text);
  const longest = Math.max(...lines.map((line) => line.length));
  return { width: longest * CHARACTER * size, height: lines.length * LINE * size };
}

/** A label broken between words into lines of at most `LINE_LENGTH` characters, where words allow. */
export function breakLines(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE_LENGTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
