import { expect, test } from "vitest";
import { lanesFigure } from "../../../client/figure/arranged/lanes-figure.ts";
import { matrixFigure } from "../../../client/figure/arranged/matrix-figure.ts";
import { narrow } from "../../../client/network/arrange/narrow.ts";
import { describeLanes } from "../../../client/network/charts/words.ts";
import { shapeLanes } from "../../../client/network/lanes/shape-lanes.ts";
import { cellOf, shapeMatrix } from "../../../client/network/matrix/shape-matrix.ts";
import { sliceWithin, type WindowSlice } from "../../../client/store/slice.ts";
import { makeScale } from "../../../client/timeline/scale.ts";
import { widthOf } from "../../../model/exchange/figure/measure.ts";
import { PALETTES } from "../../../model/exchange/figure/palette.ts";
import type { Mark } from "../../../model/exchange/figure/scene.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { readView } from "../store/whole-page.ts";

const loaded = smallCase();
const CAPTION = { title: "A chart", sentences: [] };

function sliceOf(start: string, end: string): WindowSlice {
  const window = { start: parseDay(start), end: parseDay(end) };
  return sliceWithin(loaded, window, readView("", loaded).view);
}

const slice = sliceOf("1960-01-01", "1989-12-31");
const scale = makeScale(slice.window, 1000);
const shape = (measure = (words: string) => words.length * 6) => shapeLanes(loaded, slice, scale, measure);

test("each entity has a lane with all its relations, as they read from there, the best joined first", () => {
  const { lanes, left } = shape();
  expect(left).toBe(0);
  expect(lanes[0]?.entity.id).toBe("government/grfa");
  const peru = lanes.find(({ entity }) => entity.id === "state/peru");
  expect(peru?.spans.map(({ words }) => words).sort()).toEqual([
    "denied: receives Tanks",
    "governed by Revolutionary Government",
    "receives Tanks",
  ]);
  const spans = lanes.flatMap((lane) => lane.spans);
  expect(spans).toHaveLength(2 * slice.relations.length);
});

test("a span reaches as far as it may, its core as far as it certainly does, and nothing beyond what is known", () => {
  const spans = shape().lanes.flatMap((lane) => lane.spans);
  const spanOf = (id: string) => spans.find(({ relation }) => relation.id === id);
  const governs = spanOf("governs");
  expect(governs?.x).toBeCloseTo(scale.x(parseDay("1968-10-03")));
  expect(governs?.core).toEqual({ x: governs?.x, width: governs?.width });
  // One occasion some time in the seventies: no day of it is certain.
  const receives = spanOf("receives");
  expect(receives?.x).toBeCloseTo(scale.x(parseDay("1970-01-01")));
  expect(receives?.core).toBeNull();
  // Nobody says when it ended: it is open, and not drawn to the end of the window.
  const morales = spanOf("morales");
  expect((morales?.x ?? 0) + (morales?.width ?? 0)).toBeLessThan(scale.x(parseDay("1979-01-01")));
});

test.each([6, 60])("no span nor its words lie over another, at %i pixels a letter", (letter) => {
  for (const { spans, lines } of shape((words) => words.length * letter).lanes)
    for (const [at, one] of spans.entries())
      for (const other of spans.slice(at + 1)) {
        expect(one.line).toBeLessThan(lines);
        const [first, second] = one.x <= other.x ? [one, other] : [other, one];
        const end = Math.min(first.x + Math.max(first.width, first.words.length * letter), scale.width);
        if (first.line === second.line) expect(second.x).toBeGreaterThanOrEqual(end);
      }
});

test("a matrix has the actors alone, the same cell from both sides, and what is certain in it", () => {
  const matrix = shapeMatrix(loaded, slice);
  expect(matrix.actors.map(({ id }) => id)).not.toContain("transfer/tanks");
  expect(matrix.actors[0]?.id).toBe("government/grfa");
  const cell = cellOf(matrix, "leader/velasco", "government/grfa");
  expect(cell).toMatchObject({ count: 2, certain: 2, sector: "political", relation: null });
  expect(cellOf(matrix, "government/grfa", "leader/velasco")).toBe(cell);
  expect(cellOf(matrix, "leader/velasco", "state/peru")).toBeUndefined();
  expect(cellOf(matrix, "state/peru", "government/grfa")?.relation).toBe("governs");
});

test("a matrix of a large case has its pairs as they were counted", () => {
  const pair: WindowSlice["pairs"][number] = {
    ends: ["leader/velasco", "state/peru"],
    count: 9,
    certain: 0,
    forward: 9,
    sectors: { economic: 5, political: 4 },
    denied: 0,
    recommended: 0,
  };
  const matrix = shapeMatrix(loaded, { drawn: [], pairs: [pair] });
  expect(cellOf(matrix, "state/peru", "leader/velasco")).toMatchObject({
    count: 9,
    certain: 0,
    sector: "economic",
  });
});

test("lanes tell of the pairs that stand in the picture as it is narrowed, not of what a reader hid", () => {
  const pairOf = (...ends: [string, string]): WindowSlice["pairs"][number] => ({
    ends,
    count: 9,
    certain: 0,
    forward: 9,
    sectors: { political: 9 },
    denied: 0,
    recommended: 0,
  });
  const pairs = [pairOf("leader/velasco", "state/peru"), pairOf("government/grfa", "leader/velasco")];
  const narrowed = (aside: string[]) => {
    const shown = narrow({ ...slice, pairs }, { aside: new Set(aside), around: new Set() });
    return describeLanes(
      shapeLanes(loaded, shown, scale, () => 60),
      shown,
    );
  };
  expect(narrowed([])).toContain(" 2 pairs with many relations stand in the picture alone.");
  expect(narrowed(["state/peru"])).toContain(" 1 pair with many relations stands in the picture alone.");
  expect(narrowed(["leader/velasco"])).not.toContain("with many relations");
});

test("figures of both draw what is shown, and none where nothing is", () => {
  const room = { width: 640, palette: PALETTES.colour };
  const lanes = lanesFigure(loaded, slice, CAPTION)?.draw(room);
  const { relations } = slice;
  const drawn = meaningsIn(lanes?.drawing.marks ?? [], "relation");
  expect(new Set(drawn)).toEqual(new Set(relations.map(({ relation }) => relation.id)));
  const matrix = matrixFigure(loaded, slice, CAPTION)?.draw(room);
  expect(meaningsIn(matrix?.drawing.marks ?? [], "cell").sort()).toEqual([
    "P1",
    "P1",
    "P1",
    "P1",
    "P2",
    "P2",
  ]);
  const empty = sliceOf("1961-01-01", "1961-12-31");
  expect(lanesFigure(loaded, empty, CAPTION)).toBeNull();
  expect(matrixFigure(loaded, empty, CAPTION)).toBeNull();
});

test("words of a lane stay within the figure, over no others, and years stand above and below", () => {
  const late = lanesFigure(loaded, sliceOf("1960-01-01", "1976-06-30"), CAPTION);
  const width = 640;
  const drawing = late?.draw({ width, palette: PALETTES.colour }).drawing;
  const words = textsIn(drawing?.marks ?? [], "words");
  expect(words.map(({ text }) => text)).toContain("holds office in Revolutionary Government");
  for (const { x, text, size } of words) expect(x + widthOf(text, size)).toBeLessThanOrEqual(width + 0.01);
  for (const [at, one] of words.entries())
    for (const two of words.slice(at + 1).filter(({ y }) => y === one.y))
      expect(Math.max(one.x, two.x)).toBeGreaterThanOrEqual(
        Math.min(one.x + widthOf(one.text, one.size), two.x + widthOf(two.text, two.size)),
      );
  const years = textsIn(drawing?.marks ?? [], "part").map(({ y }) => y);
  expect(new Set(years).size).toBe(2);
  expect(Math.min(...years)).toBeLessThan(Math.min(...words.map(({ y }) => y)));
});

test("a name that a matrix has no room for ends with an ellipsis after a whole word", () => {
  const peru = "The State of the Republic of Perú and all that belongs to it by any treaty whatever";
  const named = { ...loaded, entities: new Map(loaded.entities) };
  const state = loaded.entities.get("state/peru");
  if (state !== undefined) named.entities.set(state.id, { ...state, name: peru });
  const marks = matrixFigure(named, slice, CAPTION)?.draw({ width: 640, palette: PALETTES.colour });
  const names = textsIn(marks?.drawing.marks ?? [], "actor").map(({ text }) => text);
  const [cut = ""] = names.filter((name) => name.endsWith(" …"));
  expect(peru).toMatch(new RegExp(`^${cut.replace(/^\d+ | …$/g, "")} `));
  expect(names.some((name) => name.endsWith("Juan Velasco"))).toBe(true);
});

/** The texts of some meaning, and where they stand in the drawing. */
function textsIn(
  marks: readonly Mark[],
  name: string,
  left = 0,
  top = 0,
): { x: number; y: number; text: string; size: number }[] {
  return marks.flatMap((mark) => {
    if (mark.kind === "group") return textsIn(mark.marks, name, left + (mark.x ?? 0), top + (mark.y ?? 0));
    if (mark.kind !== "text" || mark.of?.[name] === undefined) return [];
    return [{ x: left + mark.x, y: top + mark.y, text: mark.lines.join(" "), size: mark.size }];
  });
}

function meaningsIn(marks: readonly Mark[], name: string): string[] {
  return marks.flatMap((mark) => [
    ...(mark.of?.[name] === undefined ? [] : [mark.of[name]]),
    ...(mark.kind === "group" ? meaningsIn(mark.marks, name) : []),
  ]);
}
