import fc from "fast-check";
import { expect, test } from "vitest";
import { around, type Box } from "../../../client/network/box.ts";
import { breakLines, LINE_LENGTH, lengthOf, MOST_LINES } from "../../../client/network/names/break-lines.ts";
import { guessLine } from "../../../client/network/names/measure.ts";
import { type NodeOnScreen, nameNodes } from "../../../client/network/names/name-nodes.ts";

const SIZE = { width: 900, height: 600 };

const overlaps = (a: Box, b: Box) =>
  Math.min(a.right, b.right) > Math.max(a.left, b.left) &&
  Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);

const node = fc.record({
  label: fc.constantFrom(
    "Peru",
    "Revolutionary Government of the Armed Forces",
    "中华人民共和国中央人民政府",
    "x".repeat(237),
  ),
  x: fc.integer({ min: -50, max: 950 }),
  y: fc.integer({ min: -50, max: 650 }),
  radius: fc.integer({ min: 5, max: 20 }),
  pole: fc.constantFrom(null, null, null, "left" as const, "right" as const),
  weight: fc.integer({ min: 0, max: 4 }),
  degree: fc.integer({ min: 0, max: 9 }),
  must: fc.boolean(),
  isDim: fc.constant(false),
});

const nodes = (most: number) =>
  fc
    .array(node, { maxLength: most })
    .map((all) => all.map((one, index): NodeOnScreen => ({ ...one, id: `${index}` })));

const taken = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 }))
    .map(([x, y]) => around(x, y, 9)),
  { maxLength: 5 },
);

const isSeen = ({ x, y }: NodeOnScreen) => x > 0 && x < SIZE.width && y > 0 && y < SIZE.height;

test("no name lies over another, over a node, over what must be read or beyond the edge", () => {
  fc.assert(
    fc.property(nodes(60), taken, (all, others) => {
      const { names } = nameNodes(all, SIZE, others, guessLine);
      const blocked = [...all.map(({ x, y, radius }) => around(x, y, radius)), ...others];
      names.forEach(({ box }, index) => {
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(SIZE.width);
        expect(box.bottom).toBeLessThanOrEqual(SIZE.height);
        const rest = [...blocked, ...names.slice(index + 1).map((name) => name.box)];
        expect(rest.filter((other) => overlaps(box, other))).toEqual([]);
      });
    }),
  );
});

test("what must be named is named wherever there is room, however crowded its own place, or is told", () => {
  fc.assert(
    fc.property(nodes(60), taken, (all, others) => {
      const { names, unnamed } = nameNodes(all, SIZE, others, guessLine);
      const told = [...names.map(({ id }) => id), ...unnamed];
      for (const one of all) if (one.must && isSeen(one)) expect(told).toContain(one.id);
    }),
  );
  const crowd = Array.from({ length: 30 }, (_, index): NodeOnScreen => {
    const [x, y] = [400 + 14 * (index % 6), 250 + 14 * Math.floor(index / 6)];
    return {
      id: `${index}`,
      label: `State ${index}`,
      x,
      y,
      radius: 8,
      pole: null,
      weight: 1,
      degree: 1,
      must: true,
      isDim: false,
    };
  });
  const { names, unnamed } = nameNodes(crowd, SIZE, [], guessLine);
  expect(unnamed).toEqual([]);
  expect(names).toHaveLength(30);
  for (const { id, leader } of names.filter((name) => name.leader !== null)) {
    const at = crowd[Number(id)];
    expect(Math.hypot((leader?.[0] ?? 0) - (at?.x ?? 0), (leader?.[1] ?? 0) - (at?.y ?? 0))).toBeCloseTo(8);
  }
});

test("the same nodes have the same names at the same places, in whatever order they came", () => {
  fc.assert(
    fc.property(nodes(40), fc.infiniteStream(fc.nat()), (all, keys) => {
      const order = all.map((one) => ({ one, key: keys.next().value })).sort((a, b) => a.key - b.key);
      const places = (list: readonly NodeOnScreen[]) =>
        new Map(nameNodes(list, SIZE, [], guessLine).names.map((name) => [name.id, name.box]));
      expect(places(order.map(({ one }) => one))).toEqual(places(all));
    }),
  );
});

test("lines break between words and lose none; a word too long for a line is broken within", () => {
  expect(breakLines("Торгово-экономическая повестка")).toEqual(["Торгово-", "экономическая", "повестка"]);
  expect(breakLines("Revolutionary Government of the Armed Forces")).toEqual([
    "Revolutionary",
    "Government of the",
    "Armed Forces",
  ]);
  for (const long of ["x".repeat(237), "中华人民共和国中央人民政府外交部北美大洋洲司"]) {
    const lines = breakLines(long);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
    for (const line of lines) expect(lengthOf(line)).toBeLessThanOrEqual(LINE_LENGTH + 1);
    expect(long.startsWith(lines.join("").replace("…", ""))).toBe(true);
  }
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,5}$/), (text) => {
      const lines = breakLines(text);
      if (lines.length < MOST_LINES) expect(lines.join(" ")).toBe(text);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(LINE_LENGTH + 1);
    }),
  );
});
