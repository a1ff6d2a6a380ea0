import type { Box } from "../box.ts";
import type { Size } from "../frame.ts";

/** Where a name can stand close to its node, the best place first. */
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

/** On which side of its node a name stands: −1 left or above, 0 in the middle, 1 right or below. */
const SIDES: Readonly<Record<Anchor, readonly [across: -1 | 0 | 1, along: -1 | 0 | 1]>> = {
  below: [0, 1],
  above: [0, -1],
  right: [1, 0],
  left: [-1, 0],
  "below right": [1, 1],
  "below left": [-1, 1],
  "above right": [1, -1],
  "above left": [-1, -1],
};

/** The rectangle that a name takes close to its node. */
export function boxAt(node: Box, { width, height }: Size, anchor: Anchor): Box {
  const [across, along] = SIDES[anchor];
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

/** How far from its node a name is tried, step by step (pixels). */
const STEPS = Array.from({ length: 26 }, (_, step) => 8 + 12 * step);

/** Unit vectors all around, the level ones first: a line of text is found again most easily beside its node. */
const DIRECTIONS = Array.from({ length: 16 }, (_, index) => (Math.PI * index) / 8)
  .sort((a, b) => Math.abs(Math.sin(a)) - Math.abs(Math.sin(b)))
  .map((angle) => [Math.cos(angle), Math.sin(angle)] as const);

/** Rectangles further and further from a node, for a name that has no room close to it. */
export function* boxesFurther(node: Box, { width, height }: Size): Generator<Box> {
  const x = (node.left + node.right) / 2;
  const y = (node.top + node.bottom) / 2;
  for (const step of STEPS) {
    const reach = (node.right - node.left) / 2 + step;
    for (const [dx, dy] of DIRECTIONS) {
      const left = x + dx * (reach + width / 2) - width / 2;
      const top = y + dy * (reach + height / 2) - height / 2;
      yield { left, right: left + width, top, bottom: top + height };
    }
  }
}
