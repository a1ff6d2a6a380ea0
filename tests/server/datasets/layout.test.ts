import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOut, type Network } from "../../../server/datasets/layout/layout.ts";
import { Pairs } from "../../../server/datasets/layout/pairs.ts";
import { placeCase } from "../../../server/datasets/layout/place-case.ts";

/** A network of a given size in which some entities have many more relations than others. */
function network(size: number, relations: number): Network {
  const entities = Array.from({ length: size }, (_, i) => `entity/${i}`);
  const pairs = Array.from({ length: relations }, (_, i): [string, string] => {
    const a = (i * i + 3) % Math.max(1, Math.floor(size / 4));
    return [`entity/${a}`, `entity/${(i * 7 + 1) % size}`];
  });
  return { entities, pairs, poles: { left: ["entity/0"], right: ["entity/1", "entity/2"] } };
}

const places = (layout: ReturnType<typeof layOut>) => Object.values(layout);

describe("a network of 120 entities", () => {
  const small = network(120, 220);
  const layout = layOut(small);

  test("has a place for each of them", () => {
    expect(Object.keys(layout).sort()).toEqual([...small.entities].sort());
  });

  test("stands between its poles, those of one side in one place", () => {
    const [left = [0, 0], right = [0, 0]] = [layout["entity/0"], layout["entity/1"]];
    expect(layout["entity/2"]).toEqual(right);
    expect(left).toEqual([-right[0], 0]);
    for (const [x] of places(layout)) expect(Math.abs(x)).toBeLessThanOrEqual(right[0]);
  });

  test("is wider than high, as a screen is", () => {
    const span = (axis: 0 | 1) => {
      const values = places(layout).map((place) => place[axis]);
      return Math.max(...values) - Math.min(...values);
    };
    expect(span(0) / span(1)).toBeGreaterThan(1.4);
    expect(span(0) / span(1)).toBeLessThan(2.4);
  });

  test("leaves room for names", () => {
    const spots = places(layout).filter((place) => place !== layout["entity/2"]);
    for (const [i, [x, y]] of spots.entries()) {
      for (const [x2, y2] of spots.slice(i + 1)) {
        expect(Math.abs(x - x2) >= 95 || Math.abs(y - y2) >= 43).toBe(true);
      }
    }
  });

  test("is the same every time, whatever the order of its parts", () => {
    const shuffled = { ...small, entities: small.entities.toReversed(), pairs: small.pairs.toReversed() };
    expect(layOut(shuffled)).toEqual(layout);
  });
});

test("leaves the randomness of the program alone", () => {
  const original = Math.random;
  layOut(network(10, 12));
  expect(Math.random).toBe(original);
});

test("any network has finite places", () => {
  const any = fc.record({
    size: fc.integer({ min: 0, max: 14 }),
    relations: fc.integer({ min: 0, max: 20 }),
    poles: fc.boolean(),
  });
  fc.assert(
    fc.property(any, ({ size, relations, poles }) => {
      const made = network(size, size === 0 ? 0 : relations);
      const known = (ids: readonly string[]) => ids.filter((id) => poles && made.entities.includes(id));
      const held = { left: known(made.poles.left), right: known(made.poles.right) };
      const layout = layOut({ ...made, poles: held });
      expect(Object.keys(layout)).toHaveLength(size);
      for (const place of places(layout)) expect(place.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe("a case that is too large to be drawn whole", () => {
  const ids = Array.from({ length: 2_000 }, (_, i) => `entity/${i}`);
  const pairs = new Pairs(ids);
  // The square draws the first more often than the last.
  for (let i = 0; i < 12_000; i++) {
    const a = Math.floor(((i * 7919) % 2_000) ** 2 / 2_000);
    pairs.add(`entity/${a}`, `entity/${(i * 31 + 7) % 2_000}`);
  }
  const layout = placeCase(pairs, { left: ["entity/1999"], right: [] });

  test("has places for its weightiest, the poles among them, and none for the rest", () => {
    const placed = Object.keys(layout);
    expect(placed.length).toBeLessThan(200);
    expect(placed).toContain("entity/0");
    expect(placed).toContain("entity/1999");
  });

  test("fills its room, and none stands on another", () => {
    const spots = places(layout);
    const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
    const cell = (value: number, values: readonly number[]) =>
      Math.min(
        4,
        Math.floor((5 * (value - Math.min(...values))) / (Math.max(...values) - Math.min(...values))),
      );
    const filled = new Set(spots.map(([x, y]) => `${cell(x, xs)} ${cell(y, ys)}`));
    expect(filled.size / 25).toBeGreaterThanOrEqual(0.6);
    for (const [i, [x, y]] of spots.entries())
      for (const [x2, y2] of spots.slice(i + 1))
        expect(Math.abs(x - x2) >= 95 || Math.abs(y - y2) >= 43).toBe(true);
  });
});
