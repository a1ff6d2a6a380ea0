import { expect, test } from "vitest";
import { dress } from "../../../client/network/arrange/dress.ts";
import { narrow } from "../../../client/network/arrange/narrow.ts";
import { weigh } from "../../../client/network/arrange/weigh.ts";
import { fitCase } from "../../../client/network/fit.ts";
import { layOutInCircle } from "../../../client/network/layouts/circle.ts";
import { layOutByForce } from "../../../client/network/layouts/force.ts";
import { layOut } from "../../../client/network/layouts/lay-out.ts";
import type { LaidOut } from "../../../client/network/layouts/layout.ts";
import { sliceWithin, type WindowSlice } from "../../../client/store/slice.ts";
import { type ColourName, type SizeName, UNARRANGED } from "../../../model/exchange/figure/arrangement.ts";
import { KINDS } from "../../../model/graph/kinds.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { readView, writeView } from "../store/whole-page.ts";

/** Two crowds that one pair joins, of all kinds in turn. */
function twoCrowds(each: number): LaidOut {
  const entities = Array.from({ length: 2 * each }, (_, at) => ({
    id: `e/${at}`,
    kind: KINDS[at % KINDS.length] ?? "State",
    name: `Entity ${String(at).padStart(4, "0")}`,
  }));
  const within = entities.flatMap((one, at) =>
    entities
      .slice(at + 1)
      .filter((_, further) => Math.floor(at / each) === Math.floor((at + 1 + further) / each))
      .map((other) => [one.id, other.id] as const),
  );
  return { entities, pairs: [...within, ["e/0", `e/${each}`]], homes: {} };
}

const distance = ([x, y]: readonly [number, number] = [0, 0], [x2, y2]: readonly [number, number] = [0, 0]) =>
  Math.hypot(x - x2, y - y2);

test.each([
  ["force", layOutByForce],
  ["circle", layOutInCircle],
])("the %s gives each a place of its own, and the same again", (_, lay) => {
  const what = twoCrowds(30);
  const places = lay(what);
  expect(Object.keys(places).sort()).toEqual(what.entities.map(({ id }) => id).sort());
  expect(lay(what)).toEqual(places);
  const all = Object.values(places);
  all.forEach((one, at) => {
    for (const other of all.slice(at + 1)) expect(distance(one, other)).toBeGreaterThan(20);
  });
});

test.each([
  ["nobody", []],
  ["one", [{ id: "a", kind: "State" as const, name: "A" }]],
])("a layout of %s is one", (_, entities) => {
  for (const lay of [layOutByForce, layOutInCircle])
    for (const place of Object.values(lay({ entities, pairs: [], homes: {} })))
      expect(place.every(Number.isFinite)).toBe(true);
});

test("by force, what is joined stands together", () => {
  const what = twoCrowds(12);
  const places = layOutByForce(what);
  const mean = (pairs: readonly (readonly [string, string])[]) =>
    pairs.reduce((sum, [one, other]) => sum + distance(places[one], places[other]), 0) / pairs.length;
  const across = what.entities.slice(1, 12).map(({ id }, at) => [id, `e/${13 + at}`] as const);
  expect(mean(what.pairs)).toBeLessThan(mean(across) / 2);
});

test("in the circle each kind has one part of it, by name", () => {
  const what = twoCrowds(70);
  const places = layOutInCircle(what);
  const kinds = what.entities
    .map(({ id, kind }) => ({ kind, angle: Math.atan2(places[id]?.[0] ?? 0, -(places[id]?.[1] ?? 0)) }))
    .map(({ kind, angle }) => ({ kind, angle: (angle + 2 * Math.PI) % (2 * Math.PI) }))
    .sort((a, b) => a.angle - b.angle)
    .map(({ kind }) => kind);
  expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual([...KINDS]);
});

const loaded = smallCase();
const ALL = { start: parseDay("1960-01-01"), end: parseDay("1989-12-31") };
const slice = sliceWithin(loaded, ALL, readView("", loaded).view);
const SIZE = { width: 1200, height: 700 };

test("a layout is found once for a case, and holds no poles at its sides", () => {
  const circle = layOut(loaded, "circle", slice);
  expect(layOut(loaded, "circle", slice)).toBe(circle);
  expect(layOut(loaded, "history", slice)).toBe(loaded);
  expect(Object.keys(circle.dataset.layout).sort()).toEqual([...loaded.entities.keys()].sort());
  expect(fitCase(circle, SIZE).toElements(slice).nodes.get("state/peru")).toMatchObject({ pole: null });
});

test("what is moved stands where it was put in every room, and nobody else moves", () => {
  const circle = layOut(loaded, "circle", slice);
  const before = fitCase(circle, SIZE);
  const at = before.toElements(slice).nodes.get("leader/velasco");
  if (at === undefined) throw new Error("he is drawn");
  const place = before.toPlace({ x: at.x + 30, y: at.y });
  const moved = new Map([["leader/velasco", place]]);
  const after = fitCase(circle, SIZE, moved);
  const nodes = after.toElements(slice).nodes;
  expect(after.toPlace(nodes.get("leader/velasco") ?? at)).toEqual(place);
  for (const [id, { x, y }] of before.toElements(slice).nodes)
    if (id !== "leader/velasco") expect(nodes.get(id)).toMatchObject({ x, y });
  const narrow = fitCase(circle, { width: 390, height: 500 }, moved);
  const there = narrow.toElements(slice).nodes.get("leader/velasco");
  expect(there && narrow.toPlace(there)).toEqual(place);
});

test("only an entity and its neighbours, one more, and without one of them", () => {
  const ids = (around: string[], aside: string[] = []) =>
    narrow(slice, { around: new Set(around), aside: new Set(aside) })
      .entities.map(({ id }) => id)
      .sort();
  expect(ids([])).toEqual(slice.entities.map(({ id }) => id).sort());
  expect(ids(["leader/velasco"])).toEqual(["government/grfa", "leader/velasco"]);
  expect(ids(["leader/velasco", "state/peru"])).toEqual([
    "government/grfa",
    "leader/velasco",
    "state/peru",
    "transfer/tanks",
  ]);
  expect(ids(["leader/velasco"], ["government/grfa"])).toEqual(["leader/velasco"]);
  const { drawn, relations } = narrow(slice, { around: new Set(), aside: new Set(["state/peru"]) });
  expect(drawn.map(({ relation }) => relation.id).sort()).toEqual(["morales", "velasco", "velasco-again"]);
  expect(relations).toBe(slice.relations);
  expect(narrow(slice, UNARRANGED)).toBe(slice);
});

test("size and colour say what the reader chose, counted in the window", () => {
  const { toElements } = fitCase(loaded, SIZE);
  const dressed = (sizeBy: SizeName, colourBy: ColourName) =>
    dress(toElements(slice), loaded, slice, { sizeBy, colourBy }).nodes.get("state/peru");
  expect(dressed("all", "kind")).toMatchObject({ degree: loaded.degreeOf("state/peru"), sector: null });
  expect(dressed("window", "sector")).toMatchObject({ degree: 3, sector: "political" });
  expect(weigh(slice).get("transfer/tanks")).toEqual({ relations: 2, sector: "political" });
  const seventies = sliceWithin(loaded, { ...ALL, end: parseDay("1979-12-31") }, readView("", loaded).view);
  expect(weigh(seventies).get("transfer/tanks")).toEqual({ relations: 1, sector: "military" });
  const sizes = [...loaded.entities.keys()].map(
    (id) =>
      dress(toElements(slice), loaded, slice, { sizeBy: "same", colourBy: "kind" }).nodes.get(id)?.degree,
  );
  expect(new Set(sizes).size).toBe(1);
});

test("the lines of a large case are weighed by what they stand for", () => {
  const pairs: WindowSlice["pairs"] = [
    {
      ends: ["leader/velasco", "state/peru"],
      count: 5,
      certain: 5,
      forward: 5,
      sectors: { political: 2, military: 3 },
      denied: 0,
      recommended: 0,
    },
  ];
  const weights = weigh({ ...slice, relations: [], drawn: [], pairs });
  expect(weights.get("state/peru")).toEqual({ relations: 5, sector: "military" });
});

test("what arranges the picture stands in the link", () => {
  const { view } = readView("", loaded);
  const arranged = {
    ...view,
    layout: "force" as const,
    moved: new Map([["state/peru", [120, -40] as const]]),
    aside: new Set(["leader/morales"]),
    around: new Set(["leader/velasco"]),
    sizeBy: "same" as const,
    colourBy: "sector" as const,
  };
  const { view: read, ignored } = readView(writeView(arranged, loaded), loaded);
  expect(ignored).toEqual([]);
  expect(read).toEqual(arranged);
  const wrong = readView("?layout=spiral&placed=state/peru+1e9+0,nobody+1+2&aside=nobody", loaded);
  expect(wrong.ignored).toHaveLength(4);
  expect(wrong.view).toEqual(view);
});
