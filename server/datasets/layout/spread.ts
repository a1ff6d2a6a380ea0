export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

// Width to height of the picture.
const ASPECT = 16 / 9;

// How far places give way to their mere order: 0 keeps all clusters and holes, 1 spaces evenly.
const EVENNESS = 0.55;

/**
 * Fills a picture of 16:9 between the poles with places that a force layout left in a heap, then pushes apart what
 * overlaps. Fixed places stay.
 * @param half half the width of the picture
 * @param size the room that each place needs
 */
export function spread(
  places: ReadonlyMap<string, Point>,
  fixed: ReadonlyMap<string, Point>,
  half: number,
  size: Size,
): Map<string, Point> {
  const free = [...places].filter(([id]) => !fixed.has(id));
  // Room is left free beside the poles and along the line that joins them, so that their own relations can be seen.
  const width = fixed.size > 0 ? half - 1.2 * size.width : half;
  const xs = evenOut(
    free.map(([, { x }]) => x),
    width,
  );
  const ys = evenOut(
    free.map(([, { y }]) => y),
    half / ASPECT - size.height,
  ).map((y) => (fixed.size > 0 ? y + Math.sign(y) * size.height : y));
  const spots = free.map(([id], i) => ({ id, x: xs[i] ?? 0, y: ys[i] ?? 0, fixed: false }));
  for (const [id, place] of fixed) spots.push({ id, ...place, fixed: true });
  separate(spots, size);
  return new Map(spots.map(({ id, x, y }) => [id, { x, y }]));
}

/** Maps coordinates to −half … half, partly by their value and partly by their rank. */
function evenOut(values: readonly number[], half: number): number[] {
  const sorted = values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value || a.index - b.index);
  const [low = 0, high = 0] = [sorted[0]?.value, sorted.at(-1)?.value];
  const result = values.map(() => 0);
  for (const [rank, { value, index }] of sorted.entries()) {
    const byValue = high > low ? (2 * (value - low)) / (high - low) - 1 : 0;
    const byRank = sorted.length > 1 ? (2 * rank) / (sorted.length - 1) - 1 : 0;
    result[index] = half * (byValue * (1 - EVENNESS) + byRank * EVENNESS);
  }
  return result;
}

interface Spot {
  x: number;
  y: number;
  readonly fixed: boolean;
}

const ROUNDS = 400;

/** Pushes overlapping places apart along the axis that needs less, until none overlap. */
function separate(spots: Spot[], size: Size): void {
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushApart(spots, size)) return;
  }
}

function pushApart(spots: Spot[], { width, height }: Size): boolean {
  let pushed = false;
  const ordered = spots.toSorted((a, b) => a.x - b.x);
  for (const [i, a] of ordered.entries()) {
    for (let j = i + 1; j < ordered.length; j++) {
      const b = ordered[j];
      if (!b || b.x - a.x >= 2 * width) break;
      const overlapX = width - Math.abs(b.x - a.x);
      const overlapY = height - Math.abs(b.y - a.y);
      if (overlapX <= 0 || overlapY <= 0 || (a.fixed && b.fixed)) continue;
      pushed = true;
      if (overlapX / width < overlapY / height) part(a, b, "x", overlapX);
      else part(a, b, "y", overlapY);
    }
  }
  return pushed;
}

// A little more than needed, so that rounding does not bring the overlap back.
function part(a: Spot, b: Spot, axis: "x" | "y", overlap: number): void {
  const sign = b[axis] >= a[axis] ? 1 : -1;
  const move = (sign * (overlap + 1)) / (a.fixed || b.fixed ? 1 : 2);
  if (!a.fixed) a[axis] -= move;
  if (!b.fixed) b[axis] += move;
}
