import type { Box } from "./box.ts";

/** The room that an entity takes that stands among very many around a layout, in units of the layout. */
const CELL = { width: 40, height: 30 } as const;

/** An ellipse goes around the corners of a rectangle of its shape where it is this much longer. */
const ROUND = Math.SQRT2;

/** How far they are from the layout in its middle. */
const AWAY = 20;

/**
 * Places around a rectangle in rings, the nearest first: a power of two of them and half as many again as are needed or
 * more, so that who stands where changes little while some come and others go.
 * @param count how many have to stand there
 */
export function ringsAround(box: Box, count: number): [x: number, y: number][] {
  const wanted = 2 ** Math.ceil(Math.log2(Math.max(1, 1.5 * count)));
  const places: [number, number][] = [];
  for (let ring = 0; places.length < wanted; ring++) places.push(...ringAt(box, ring));
  return places.slice(0, wanted);
}

/** An ellipse around the rectangle, as long as the cells on it need. */
function ringAt({ left, right, top, bottom }: Box, ring: number): [number, number][] {
  const across = (right - left) / 2 + AWAY + ring * CELL.width;
  const along = (bottom - top) / 2 + AWAY + ring * CELL.height;
  // Ramanujan's first approximation of the length of an ellipse, in cells.
  const [a, b] = [(across * ROUND) / CELL.width, (along * ROUND) / CELL.height];
  const count = Math.floor(Math.PI * (3 * (a + b) - Math.sqrt((3 * a + b) * (a + 3 * b))));
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return Array.from({ length: count }, (_, at) => {
    // Half a step further on every second ring, so that they make no spokes.
    const angle = (2 * Math.PI * (at + (ring % 2) / 2)) / count;
    return [x + Math.cos(angle) * across * ROUND, y + Math.sin(angle) * along * ROUND];
  });
}
