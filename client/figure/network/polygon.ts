/** A point of a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An outline of `shapes.ts` around a point: corners as x, y in turn. */
export function placeOutline(outline: readonly number[], { x, y }: Point, radius: number): number[] {
  return outline.map((value, at) => value * radius + (at % 2 === 0 ? x : y));
}

/** Where the way from a point to the middle of a polygon first meets its edge; the middle where it never does. */
export function meetEdge(from: Point, middle: Point, polygon: readonly number[]): Point {
  let nearest = 1;
  for (let at = 0; at < polygon.length; at += 2) {
    const next = (at + 2) % polygon.length;
    const a = { x: polygon[at] ?? 0, y: polygon[at + 1] ?? 0 };
    const b = { x: polygon[next] ?? 0, y: polygon[next + 1] ?? 0 };
    nearest = Math.min(nearest, crossing(from, middle, a, b) ?? 1);
  }
  return along(from, middle, nearest);
}

/** The share of the way from `p` to `q` at which it crosses the line from `a` to `b`; undefined where it does not. */
function crossing(p: Point, q: Point, a: Point, b: Point): number | undefined {
  const [dx, dy] = [q.x - p.x, q.y - p.y];
  const [ex, ey] = [b.x - a.x, b.y - a.y];
  const across = dx * ey - dy * ex;
  if (across === 0) return undefined;
  const share = ((a.x - p.x) * ey - (a.y - p.y) * ex) / across;
  const side = ((a.x - p.x) * dy - (a.y - p.y) * dx) / across;
  return share >= 0 && share <= 1 && side >= 0 && side <= 1 ? share : undefined;
}

/** The point at some share of the way from one to another. */
export function along(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The point before `to` by some distance, coming from `from`; never behind `from`. */
export function stopBefore(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return along(from, to, length === 0 ? 0 : Math.max(0, (length - distance) / length));
}
