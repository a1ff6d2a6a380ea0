import fc from "fast-check";
import { expect, test } from "vitest";
import { placeRest } from "../../../client/network/place-rest.ts";
import type { Layout } from "../../../model/graph/dataset.ts";

const LAYOUT: Layout = Object.fromEntries(
  Array.from({ length: 40 }, (_, at): [string, [number, number]] => [
    `placed/${at}`,
    [(at % 8) * 130 - 455, Math.floor(at / 8) * 90 - 180],
  ]),
);

const drawn = fc
  .tuple(fc.subarray(Object.keys(LAYOUT)), fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 120 }))
  .map(([placed, others]) => [...placed, ...others.filter((id) => !Object.hasOwn(LAYOUT, id))]);

test("everything that is drawn has a place of its own, and what has one in the layout keeps it", () => {
  fc.assert(
    fc.property(drawn, (ids) => {
      const places = placeRest(LAYOUT, ids);
      for (const id of ids) if (Object.hasOwn(LAYOUT, id)) expect(places[id]).toEqual(LAYOUT[id]);
      const spots = ids.map((id): [number, number] => places[id] ?? [Number.NaN, Number.NaN]);
      const isApart = ([x, y]: [number, number], [x2, y2]: [number, number]) =>
        Math.abs(x - x2) >= 65 || Math.abs(y - y2) >= 45;
      expect(spots.every((spot, at) => spots.slice(at + 1).every((other) => isApart(spot, other)))).toBe(
        true,
      );
    }),
    { numRuns: 50 },
  );
});

test("the same picture has the same places, in whatever order it is told", () => {
  const ids = ["placed/3", ...Array.from({ length: 30 }, (_, at) => `other/${at}`)];
  expect(placeRest(LAYOUT, ids.toReversed())).toEqual(placeRest(LAYOUT, ids));
});

test("thousands stand around the layout, each for itself, and what has its place in it stays in the middle", () => {
  const ids = Array.from({ length: 2_000 }, (_, at) => `other/${at}`);
  const places = placeRest(LAYOUT, [...Object.keys(LAYOUT), ...ids]);
  expect(new Set(Object.values(places).map(String)).size).toBe(ids.length + 40);
  for (const id of Object.keys(LAYOUT)) expect(places[id]).toEqual(LAYOUT[id]);
  const middle = (of: number[]) => (Math.min(...of) + Math.max(...of)) / 2;
  const of = (axis: 0 | 1, layout: Layout) => middle(Object.values(layout).map((place) => place[axis]));
  for (const axis of [0, 1] as const) expect(Math.abs(of(axis, places) - of(axis, LAYOUT))).toBeLessThan(60);
});

test("of thousands around the layout, most stay where they are when others come", () => {
  const ids = Array.from({ length: 2_000 }, (_, at) => `other/${at}`);
  const before = placeRest(LAYOUT, ids);
  const after = placeRest(LAYOUT, [...ids, ...Array.from({ length: 20 }, (_, at) => `newcomer/${at}`)]);
  const moved = ids.filter((id) => String(before[id]) !== String(after[id]));
  expect(moved.length).toBeLessThan(200);
});

test("of thirty that stand beside the layout, most stay where they are when another comes", () => {
  const ids = Array.from({ length: 30 }, (_, at) => `other/${at}`);
  const before = placeRest(LAYOUT, ids);
  const after = placeRest(LAYOUT, [...ids, "newcomer"]);
  const moved = ids.filter((id) => String(before[id]) !== String(after[id]));
  expect(moved.length).toBeLessThan(3);
});
