/** A rectangle of the picture, y downwards. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a label can stand beside its node, the best place first. */
export const ANCHORS = [
  "below",
  "above",
  "right",
  "left",
  "below right",
  "below left",
  "above right",
  "above left",
] as const;

export type Anchor = (typeof ANCHORS)[number];

/** On which side of its node a label stands: −1 left or above, 0 in the middle, 1 right or below. */
export const SIDES: Readonly<Record<Anchor, { readonly across: -1 | 0 | 1; readonly along: -1 | 0 | 1 }>> = {
  below: { across: 0, along: 1 },
  above: { across: 0, along: -1 },
  right: { across: 1, along: 0 },
  left: { across: -1, along: 0 },
  "below right": { across: 1, along: 1 },
  "below left": { across: -1, along: 1 },
  "above right": { across: 1, along: -1 },
  "above left": { across: -1, along: -1 },
};

/** A label, the node that it names, and how large it would be. */
export interface Label {
  readonly id: string;
  readonly node: Box;
  readonly width: number;
  readonly height: number;
  readonly anchors: readonly Anchor[];
}

/**
 * Where labels can stand without lying over each other or over a node; those that cannot stand anywhere are left out.
 * @param labels the weightiest first: a label gives way to those before it
 * @param nodes what no label may hide, each label's own node among it
 * @param within the part of the picture that is seen: a label cut off by its edge could not be read
 */
export function placeLabels(
  labels: readonly Label[],
  nodes: readonly Box[],
  within: Box,
): ReadonlyMap<string, Anchor> {
  const taken: Box[] = [...nodes];
  const places = new Map<string, Anchor>();
  for (const label of labels) {
    const anchor = label.anchors.find((one) => {
      const box = boxAt(label, one);
      return lies(box, within) && !taken.some((other) => overlap(box, other));
    });
    if (anchor === undefined) continue;
    places.set(label.id, anchor);
    taken.push(boxAt(label, anchor));
  }
  return places;
}

/** The rectangle that a label takes at a place beside its node. */
export function boxAt({ node, width, height }: Label, anchor: Anchor): Box {
  const { across, along } = SIDES[anchor];
  const [left, right] = stretchAt(across, node.left, node.right, width);
  const [top, bottom] = stretchAt(along, node.top, node.bottom, height);
  return { left, right, top, bottom };
}

/** A stretch before, in the middle of, or after another; it ends just where the other begins, no rounding between. */
function stretchAt(side: -1 | 0 | 1, start: number, end: number, length: number): [number, number] {
  if (side < 0) return [start - length, start];
  if (side > 0) return [end, end + length];
  const middle = (start + end) / 2;
  return [middle - length / 2, middle + length / 2];
}

function lies(box: Box, within: Box): boolean {
  return (
    box.left >= within.left &&
    box.right <= within.right &&
    box.top >= within.top &&
    box.bottom <= within.bottom
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Width of a character and height of a line of a sans serif, relative to its size; a little generous. */
const CHARACTER = 0.56;
const LINE = 1.2;

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
