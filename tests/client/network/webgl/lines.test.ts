import fc from "fast-check";
import { expect, test } from "vitest";
import type { Marked } from "../../../../client/network/canvas.ts";
import { leaveStrongest } from "../../../../client/network/cytoscape/leave-strongest.ts";
import type { EdgeElement } from "../../../../client/network/elements.ts";
import { parseColour, readColours } from "../../../../client/network/webgl/colours.ts";
import { type Emphasis, emphasise } from "../../../../client/network/webgl/emphasis.ts";
import { DASHES, lineLooks } from "../../../../client/network/webgl/line-look.ts";
import { LINE_FRAGMENT } from "../../../../client/network/webgl/line-shaders.ts";
import { nodeLook } from "../../../../client/network/webgl/node-look.ts";
import { nodesToName } from "../../../../client/network/webgl/nodes-to-name.ts";
import { packLines, STRIDE } from "../../../../client/network/webgl/pack-lines.ts";
import { pickLine } from "../../../../client/network/webgl/pick-line.ts";
import { SECTORS } from "../../../../model/graph/kinds.ts";
import { edge, elementsOf, node } from "./elements.ts";

const COLOURS: Readonly<Record<string, string>> = {
  "--sector-political": "#0000ff",
  "--sector-military": "#ff0000",
  "--line-strong": "#808080",
  "--change-begun": "#00ff00",
};
const colourOf = readColours((name) => COLOURS[name] ?? "#000000");
const NOTHING: Marked = { selected: null, pointed: null, light: null };
const plain = (line: EdgeElement, emphasis: Emphasis = "plain") =>
  lineLooks(5_000, colourOf)(line, emphasis, false);

test.each<[Partial<EdgeElement>, readonly number[]]>([
  [{}, []],
  [{ standing: "possible" }, [7, 4]],
  [{ standing: "possible", untold: "beginning" }, [7, 4, 2, 4]],
  [{ standing: "possible", untold: "end" }, [7, 3, 2, 3, 2, 3]],
  [{ caveat: "denied" }, [2, 5]],
  [{ standing: "possible", caveat: "recommended" }, [2, 5]],
])("a line %j has the dashes that it has where fewer are drawn", (more, dashes) => {
  expect(DASHES[plain(edge("a~b", "a", "b", more)).dashes]).toEqual(dashes);
});

test("the graphics card is told where the gaps of every pattern are", () => {
  expect(LINE_FRAGMENT).toContain("dashes == 1) { float p = mod(at, 11.0); return (p >= 7.0 && p < 11.0); }");
  expect(LINE_FRAGMENT).toContain(
    "dashes == 3) { float p = mod(at, 17.0); return (p >= 7.0 && p < 11.0) || (p >= 13.0 && p < 17.0); }",
  );
});

test("colour says the sector, and a caveat or a change where there is one; the head says the sector always", () => {
  const looks = [{}, { sector: "military" }, { caveat: "denied" }, { change: "begun" }] as const;
  const drawn = looks.map((more) => plain(edge("a~b", "a", "b", more)));
  expect(drawn.map(({ colour }) => colour)).toEqual(
    ["#0000ff", "#ff0000", "#808080", "#00ff00"].map(parseColour),
  );
  expect(drawn.map(({ head }) => SECTORS[head])).toEqual(["political", "military", "political", "political"]);
});

test("a line for many relations is wider and has more ink; what others stand out against has little", () => {
  const [one, many] = [plain(edge("a~b", "a", "b")), plain(edge("a~b", "a", "b", { count: 64 }))];
  expect(many.width).toBeGreaterThan(2 * one.width);
  expect(many.opacity).toBeGreaterThan(one.opacity);
  expect(plain(edge("a~b", "a", "b"), "dim").opacity).toBeLessThan(0.1);
  expect(plain(edge("a~b", "a", "b"), "near").opacity).toBe(1);
});

test("heads stand at both ends of a line that runs both ways, and at the source of a hop that a path runs backwards", () => {
  expect(plain(edge("a~b", "a", "b")).heads).toBe(2);
  expect(plain(edge("a~b", "a", "b", { mutual: true })).heads).toBe(3);
  expect(lineLooks(10, colourOf)(edge("a~b", "a", "b"), "lit", true).heads).toBe(1);
});

test("a colour is read by its digits or its numbers, and nothing else is taken for one", () => {
  expect(parseColour(" #fbfaf6 ")).toEqual([251 / 255, 250 / 255, 246 / 255]);
  expect(parseColour("rgb(255, 0, 51)")).toEqual([1, 0, 0.2]);
  expect(() => parseColour("red")).toThrow("not as red");
});

test("what is chosen stands out with what is near it, and all else steps back", () => {
  const elements = elementsOf(
    ["a", "b", "c", "d"].map((id) => node(id, 0, 0)),
    [edge("a~b", "a", "b"), edge("c~d", "c", "d")],
  );
  const ids = ["a", "b", "c", "a~b", "c~d"];
  expect(ids.map(emphasise(elements, NOTHING))).toEqual(ids.map(() => "plain"));
  const ofNode = emphasise(elements, { ...NOTHING, selected: { kind: "entity", id: "a" } });
  expect(ids.map(ofNode)).toEqual(["selected", "near", "dim", "near", "dim"]);
  const ofLine = emphasise(elements, { ...NOTHING, pointed: { kind: "pair", id: "c~d" } });
  expect(ids.map(ofLine)).toEqual(["dim", "dim", "near", "dim", "pointed"]);
  const elsewhere = emphasise(elements, { ...NOTHING, selected: { kind: "entity", id: "not drawn" } });
  expect(ids.map(elsewhere)).toEqual(ids.map(() => "plain"));
});

test("lines are packed with both ends, what stands out above what does not", () => {
  const elements = elementsOf(
    [node("a", 10, 20), node("b", 30, -40), node("c", 5, 5)],
    [
      edge("a~b", "a", "b", { count: 9 }),
      edge("b~c", "b", "c"),
      edge("a~gone", "a", "gone"),
      edge("c~c", "c", "c"),
    ],
  );
  const { edges, numbers } = packLines(elements, emphasise(elements, NOTHING), plain);
  expect(edges.map(({ id }) => id)).toEqual(["b~c", "a~b"]);
  expect([...numbers.slice(STRIDE, STRIDE + 4)]).toEqual([10, 20, 30, -40]);
  const chosen = emphasise(elements, { ...NOTHING, selected: { kind: "relation", id: "b~c" } });
  expect(packLines(elements, chosen, plain).edges.map(({ id }) => id)).toEqual(["a~b", "b~c"]);
});

const place = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });

test("a point picks the line that it is on, wherever the camera looks from, and none that is away", () => {
  fc.assert(
    fc.property(
      fc.record({ from: place, to: place, zoom: fc.double({ min: 0.1, max: 4, noNaN: true }), pan: place }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ from, to, zoom, pan }, share) => {
        const elements = elementsOf(
          [node("a", from.x, from.y), node("b", to.x, to.y)],
          [edge("a~b", "a", "b")],
        );
        const packed = packLines(elements, () => "plain", plain);
        const at = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
        const onScreen = { x: at.x * zoom + pan.x, y: at.y * zoom + pan.y };
        expect(pickLine(packed, onScreen, { zoom, pan }, 5)?.id).toBe("a~b");
        const away = { x: Math.max(from.x, to.x) * zoom + pan.x + 6, y: onScreen.y };
        expect(pickLine(packed, away, { zoom, pan }, 5)).toBeNull();
      },
    ),
  );
});

test("a node has the outline of its kind, a ring where it is chosen, and little ink where it steps back", () => {
  const look = (emphasis: Emphasis, more = {}) => nodeLook(node("a", 3, 4, more), emphasis, colourOf);
  expect(look("plain")).toMatchObject({ x: 3, y: -4, shape: "circle", opacity: 1 });
  expect(look("plain", { kind: "Leader" }).shape).toBe("Leader");
  expect(look("selected").borderWidth).toBeGreaterThan(look("plain").borderWidth);
  expect(look("dim").opacity).toBeLessThan(0.5);
  expect(look("plain", { isOutside: true }).fill).toMatch(/, 0.15\)$/);
});

test("of the thousands that a hub joins only the weightiest must be named", () => {
  const nodes = Array.from({ length: 2_000 }, (_, at) => node(`n${at}`, at % 50, at / 50, { degree: at }));
  const elements = elementsOf(
    [node("hub", 25, 20), ...nodes],
    nodes.map(({ id }) => edge(`hub~${id}`, "hub", id)),
  );
  const emphasisOf = emphasise(elements, { ...NOTHING, selected: { kind: "entity", id: "hub" } });
  const camera = { zoom: 10, pan: { x: 5, y: 5 } };
  const named = nodesToName(elements, camera, emphasisOf, { width: 1_000, height: 800 });
  expect(named[0]).toMatchObject({ id: "hub", must: true });
  expect(named[1]).toMatchObject({ id: "n1999", must: true });
  expect(named.filter(({ must }) => must).length).toBeLessThan(50);
});

test("where there is no WebGL the strongest lines are left, with their ends and what stands alone", () => {
  const elements = elementsOf(
    ["a", "b", "c", "alone"].map((id) => node(id, 0, 0)),
    [edge("a~b", "a", "b", { count: 5 }), edge("b~c", "b", "c")],
  );
  expect(leaveStrongest(elements, 2)).toBe(elements);
  const left = leaveStrongest(elements, 1);
  expect([...left.edges.keys()]).toEqual(["a~b"]);
  expect([...left.nodes.keys()]).toEqual(["a", "b", "alone"]);
});
