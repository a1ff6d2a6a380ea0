import type { Layout } from "../../../model/graph/dataset.ts";
import { seededRandom } from "../../../model/graph/measures/seeded-random.ts";
import type { Pairs } from "./pairs.ts";

/** Above so many entities the force layout takes longer than anybody waits: it is quadratic. */
export const MOST_FORCED = 1_500;

const SEED = 1863;

// How often entities move towards those they are joined with: the order between them is settled by then.
const ROUNDS = 12;

/** The room that a node and its name take, with space between, in the units of the layout. */
const CELL = { width: 108, height: 56 };

const ASPECT = 16 / 9;

/** Who is held at the left and at the right of the picture. */
interface Poles {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/**
 * Places many entities in time that grows with their relations: each moves towards the middle of those it is joined
 * with, its places then being evened out by their rank (as in rank-based barycentre ordering, Sugiyama et al. 1981, on
 * both axes), and at last each gets a cell of its own in a grid of 16:9. The same network always gets the same places.
 */
export function placeMany(pairs: Pairs, poles: Poles): Layout {
  const { ids } = pairs;
  const sides = sidesOf(ids, poles);
  const [xs, ys] = arrange(ids.length, [...pairs.numbers()], sides);
  const free = ids.map((_, index) => index).filter((index) => sides[index] === 0);
  const rows = Math.max(1, Math.ceil(Math.sqrt((free.length * CELL.width) / (ASPECT * CELL.height))));
  const columns = Math.ceil(free.length / rows);
  const half = ((columns + 3) / 2) * CELL.width;
  const layout = new Map<string, [number, number]>();
  const byX = free.toSorted((a, b) => at(xs, a) - at(xs, b) || a - b);
  for (let column = 0; column < columns; column++) {
    const stack = byX
      .slice(column * rows, (column + 1) * rows)
      .sort((a, b) => at(ys, a) - at(ys, b) || a - b);
    for (const [row, index] of stack.entries()) {
      const x = (column - (columns - 1) / 2) * CELL.width;
      const y = (row - (stack.length - 1) / 2) * CELL.height;
      layout.set(ids[index] ?? "", [Math.round(x), Math.round(y)]);
    }
  }
  for (const [index, id] of ids.entries()) {
    const side = sides[index] ?? 0;
    if (side !== 0) layout.set(id, [Math.round(side * half), 0]);
  }
  return Object.fromEntries([...layout].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** −1 for who is held at the left, 1 at the right, 0 for all others. */
function sidesOf(ids: readonly string[], { left, right }: Poles): Int8Array {
  const sides = new Map([...left.map((id) => [id, -1] as const), ...right.map((id) => [id, 1] as const)]);
  return Int8Array.from(ids, (id) => sides.get(id) ?? 0);
}

type Coordinates = Float64Array<ArrayBuffer>;

function arrange(
  count: number,
  pairs: readonly (readonly [number, number])[],
  sides: Int8Array,
): [Coordinates, Coordinates] {
  const random = seededRandom(SEED);
  let xs = Float64Array.from({ length: count }, (_, index) => sides[index] || random() * 2 - 1);
  let ys = Float64Array.from({ length: count }, (_, index) => (sides[index] ? 0 : random() * 2 - 1));
  for (let round = 0; round < ROUNDS; round++) {
    xs = evened(drawn(xs, pairs), sides, true);
    ys = evened(drawn(ys, pairs), sides, false);
  }
  return [xs, ys];
}

/** Each half way between its place and the middle of those it is joined with. */
function drawn(places: Coordinates, pairs: readonly (readonly [number, number])[]): Coordinates {
  const sums = new Float64Array(places.length);
  const counts = new Uint32Array(places.length);
  for (const [a, b] of pairs) {
    sums[a] = at(sums, a) + at(places, b);
    sums[b] = at(sums, b) + at(places, a);
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
  }
  return places.map((place, index) => {
    const joined = counts[index] ?? 0;
    return joined === 0 ? place : (place + at(sums, index) / joined) / 2;
  });
}

/** The places evenly from −1 to 1 in their order, so that they do not fall together; who is held stays. */
function evened(places: Coordinates, sides: Int8Array, isX: boolean): Coordinates {
  const order = Array.from(places.keys()).sort((a, b) => at(places, a) - at(places, b) || a - b);
  const result = new Float64Array(places.length);
  for (const [rank, index] of order.entries()) {
    const side = sides[index] ?? 0;
    if (side === 0) result[index] = order.length > 1 ? (2 * rank) / (order.length - 1) - 1 : 0;
    else result[index] = isX ? side : 0;
  }
  return result;
}

function at(values: Coordinates, index: number): number {
  return values[index] ?? 0;
}
