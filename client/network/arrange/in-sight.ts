import type { Camera, Size } from "../frame.ts";
import { boxesOver } from "../margins.ts";
import type { Point } from "../places.ts";

/** How near to the edge of the picture what is to be seen may come (pixels). */
export const MARGIN = 28;

/** Air between what is put somewhere and what stands over the picture (pixels). */
const AIR = 10;

/** The nearest place on the screen at which a thing is seen: within the picture, and under nothing that stands over it. */
export function keepInSight(point: Point, size: Size): Point {
  const { x, y } = { x: within(point.x, size.width), y: within(point.y, size.height) };
  const over = boxesOver(size).find((box) => x < box.right + AIR && x > box.left - AIR && y > box.top - AIR);
  if (over === undefined) return { x, y };
  // What stands over the picture stands at its lower edge: there is room above, or to the left.
  const isAboveNearer = over.left <= MARGIN || y - over.top < x - over.left;
  return isAboveNearer ? { x, y: over.top - AIR } : { x: over.left - AIR, y };
}

/** The same of a place of the layout, seen through a camera. */
export function keepPlaceInSight({ x, y }: Point, camera: Camera, size: Size): Point {
  const { zoom, pan } = camera;
  return placeAt(keepInSight({ x: x * zoom + pan.x, y: y * zoom + pan.y }, size), camera);
}

/** The place of the layout that stands at a point of the screen. */
export function placeAt({ x, y }: Point, { zoom, pan }: Camera): Point {
  return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
}

/** Whether points of the layout are all seen through a camera. */
export function areSeen(points: Iterable<Point>, { zoom, pan }: Camera, { width, height }: Size): boolean {
  // Places are kept in whole units of the layout: half of the room at the edge is left to that.
  const isSeen = (at: number, length: number) => at >= MARGIN / 2 && at <= length - MARGIN / 2;
  return [...points].every(({ x, y }) => isSeen(x * zoom + pan.x, width) && isSeen(y * zoom + pan.y, height));
}

function within(at: number, length: number): number {
  return Math.max(MARGIN, Math.min(at, length - MARGIN));
}
