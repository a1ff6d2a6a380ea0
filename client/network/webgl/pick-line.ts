import type { EdgeElement } from "../elements.ts";
import type { Camera } from "../frame.ts";
import type { Point } from "../places.ts";
import { type PackedLines, STRIDE } from "./pack-lines.ts";

/**
 * The line at a point of the screen: of those near enough the nearest, and of equally near ones the uppermost. One pass
 * over all lines, a millisecond for 20,000, so that nothing has to be read back from the graphics card.
 * @param reach how near it must be (pixels)
 */
export function pickLine(
  { edges, numbers }: PackedLines,
  { x, y }: Point,
  { zoom, pan }: Camera,
  reach: number,
): EdgeElement | null {
  const [atX, atY] = [(x - pan.x) / zoom, (y - pan.y) / zoom];
  let best = -1;
  let least = reach / zoom;
  for (let line = 0; line < edges.length; line++) {
    const distance = distanceTo(numbers, line * STRIDE, atX, atY);
    if (distance > least) continue;
    least = distance;
    best = line;
  }
  return edges[best] ?? null;
}

/** How far a point is from the nearest one of a line. */
function distanceTo(numbers: Float32Array, at: number, x: number, y: number): number {
  const [x1, y1] = [numbers[at] ?? 0, numbers[at + 1] ?? 0];
  const [dx, dy] = [(numbers[at + 2] ?? 0) - x1, (numbers[at + 3] ?? 0) - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}
