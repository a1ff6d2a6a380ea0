/** A place in the picture, y downwards. */
export interface NodePosition {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Where an arrow key points, as a unit vector. */
export const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** An arrow key leads to what lies within this angle of its direction; tan 60°, so that the four overlap. */
const SPREAD = 1.73;

/**
 * The place to go to in a direction: the nearest one that is linked, or else the nearest of all.
 * @returns null where nothing lies that way
 */
export function findNeighbour(
  from: NodePosition,
  direction: readonly [number, number],
  linked: readonly NodePosition[],
  all: readonly NodePosition[],
): NodePosition | null {
  return nearest(from, direction, linked) ?? nearest(from, direction, all);
}

function nearest(
  from: NodePosition,
  [dx, dy]: readonly [number, number],
  places: readonly NodePosition[],
): NodePosition | null {
  let best: NodePosition | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const along = (place.x - from.x) * dx + (place.y - from.y) * dy;
    const aside = Math.abs((place.x - from.x) * dy - (place.y - from.y) * dx);
    if (place.id === from.id || along <= 0 || aside > along * SPREAD) continue;
    // What lies straight ahead is preferred to what is a little nearer, but aside.
    const cost = along + 2 * aside;
    if (cost < least) {
      best = place;
      least = cost;
    }
  }
  return best;
}
