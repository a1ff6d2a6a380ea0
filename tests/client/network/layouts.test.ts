import { expect, test } from "vitest";
import { dress } from "../../../client/network/arrange/dress.ts";
import { narrow } from "../../../client/network/arrange/narrow.ts";
import { weigh } from "../../../client/network/arrange/weigh.ts";
import { fitCase } from "../../../client/network/fit.ts";
import { layOutInCircle } from "../../../client/network/layouts/circle.ts";
import { layOutByForce } from "../../../client/network/layouts/force.ts";
import { layOut } from "../../../client/network/layouts/lay-out.ts";
import type { LaidOut } from "../../../client/network/layouts/layout.ts";
import { linkCameras } from "../../../client/network/picture/linked-cameras.ts";
import { reachQuery } from "../../../client/network/reach/ask-reach.ts";
import { describeReaches } from "../../../client/network/reach/words.ts";
import { nodeSize } from "../../../client/network/sizes.ts";
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
  return { entities, pairs: [...within, ["e/0", `e/${each}`]], homes: {}, wide: 1 };
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
    for (const place of Object.values(lay({ entities, pairs: [], homes: {}, wide: 2 })))
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

test("drawn wider than high, neighbours on the circle stand as far apart at its ends as along its sides", () => {
  const wide = 2.2;
  const entities = twoCrowds(30).entities.map((one) => ({ ...one, kind: "State" as const }));
  const places = layOutInCircle({ entities, pairs: [], homes: {}, wide });
  const around = entities.map(({ id }): readonly [number, number] => {
    const [x, y] = places[id] ?? [0, 0];
    return [x * wide, y];
  });
  const apart = around.slice(1).map((one, at) => distance(one, around[at]));
  expect(Math.max(...apart) / Math.min(...apart)).toBeLessThan(1.05);
});

test("in a circle what is drawn has all of it, in the same order whatever else is, and in any language", () => {
  const order = (window: typeof ALL, of = loaded) => {
    const laidOut = layOut(of, "circle", sliceWithin(of, window, readView("", of).view), SIZE);
    const angle = (id: string) => {
      const [x, y] = laidOut.dataset.layout[id] ?? [0, 0];
      return (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
    };
    return [...laidOut.entities.keys()].sort((a, b) => angle(a) - angle(b));
  };
  const few = order({ start: parseDay("1985-01-01"), end: parseDay("1985-12-31") });
  const all = order(ALL);
  expect(few.length).toBeLessThan(all.length);
  expect(all.filter((id) => few.includes(id))).toEqual(few);
  const { entities } = loaded;
  const renamed = new Map(
    [...entities].map(([id, one], at) => [id, { ...one, name: `${9 - at}`, ownName: one.name }]),
  );
  expect(order(ALL, { ...loaded, entities: renamed })).toEqual(all);
});

const loaded = smallCase();
const ALL = { start: parseDay("1960-01-01"), end: parseDay("1989-12-31") };
const slice = sliceWithin(loaded, ALL, readView("", loaded).view);
const SIZE = { width: 1200, height: 700 };

test("a layout is found once for a case, and holds no poles at its sides", () => {
  const circle = layOut(loaded, "circle", slice, SIZE);
  expect(layOut(loaded, "circle", slice, SIZE)).toBe(circle);
  expect(layOut(loaded, "history", slice, SIZE)).toBe(loaded);
  expect(Object.keys(circle.dataset.layout).sort()).toEqual([...loaded.entities.keys()].sort());
  expect(fitCase(circle, SIZE).toElements(slice).nodes.get("state/peru")).toMatchObject({ pole: null });
});

test("what is moved stands where it was put in every room, and nobody else moves", () => {
  const circle = layOut(loaded, "circle", slice, SIZE);
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

test("by reach, who reaches most is largest, who reaches nobody smallest, and all are alike until that is known", () => {
  const { toElements } = fitCase(loaded, SIZE);
  const look = { sizeBy: "reach", colourBy: "kind" } as const;
  const degrees = (reach: ReadonlyMap<string, number> | null) =>
    [...dress(toElements(slice), loaded, slice, look, reach).nodes].map(([id, { degree }]) => ({
      id,
      degree,
    }));
  expect(new Set(degrees(null).map(({ degree }) => degree)).size).toBe(1);
  const reach = new Map([
    ["leader/velasco", 8],
    ["state/peru", 2],
  ]);
  const found = new Map(degrees(reach).map(({ id, degree }) => [id, degree]));
  expect(found.get("leader/velasco")).toBe(4 * (found.get("state/peru") ?? 0));
  expect(found.get("transfer/tanks")).toBe(0);
  expect(nodeSize(found.get("leader/velasco") ?? 0, false, 1)).toBeCloseTo(nodeSize(1_000, false, 1), 0);
  const told = { window: ALL, reading: "possible", isNarrower: true } as const;
  expect(describeReaches(loaded, slice, { reach, truncated: false }, told)).toBe(
    "Size: how many others each could have influenced within 1960–1989, as far as the uncertain dates allow. The most: Juan Velasco, 8. 3 of 5 are joined by nothing and are smallest. Hidden sectors and kinds count here all the same.",
  );
  const certain = { ...told, reading: "certain", isNarrower: false } as const;
  expect(describeReaches(loaded, slice, { reach: new Map(), truncated: true }, certain)).toBe(
    "Size: how many others each could have influenced within 1960–1989, however the uncertain dates fall. Nobody here reaches anyone. 5 of 5 were not counted in the time allowed and are smallest.",
  );
});

test("what is asked of reach is the window, the reading and what is left out; of a large case only the best joined", () => {
  const { view } = readView("?start=1968-01-01&end=1968-12-31&reading=certain&without=history", loaded);
  const asked = new URLSearchParams(reachQuery(loaded, view, slice));
  expect(Object.fromEntries(asked)).toMatchObject({
    ...{ part: "reach", start: "1968-01-01", end: "1968-12-31", reading: "certain", without: "history" },
  });
  expect(asked.has("of")).toBe(false);
  const large = { ...loaded, isWhole: false };
  const of = new URLSearchParams(reachQuery(large, view, slice)).getAll("of");
  expect([of.length, of[0]]).toEqual([5, "government/grfa"]);
});

test("pictures that are linked move each other, and nobody hears of what it is moved to", () => {
  const link = linkCameras();
  const moved: string[] = [];
  const at = { zoom: 1, pan: { x: 3, y: 4 } };
  const one = link.join(() => moved.push("one"));
  const two = link.join((camera) => {
    moved.push(`two ${camera.pan.x}`);
    two.tell(camera);
  });
  one.tell(at);
  expect(moved).toEqual(["two 3"]);
  two.tell(at);
  expect(moved).toEqual(["two 3", "one"]);
  two.leave();
  one.tell(at);
  expect(moved).toHaveLength(2);
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
