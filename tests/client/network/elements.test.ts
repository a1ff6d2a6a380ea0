import { expect, test } from "vitest";
import { createElements } from "../../../client/network/elements.ts";
import { placeAtHome } from "../../../client/network/places.ts";
import { sliceWithin } from "../../../client/store/slice.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { readView } from "../store/whole-page.ts";

const small = smallCase();
const of = {
  ...small,
  dataset: {
    ...small.dataset,
    poles: { left: ["state/peru"], right: ["leader/velasco", "leader/morales"] },
    layout: {
      "state/peru": [-100, 0],
      "leader/velasco": [100, 0],
      "leader/morales": [100, 0],
    } satisfies Record<string, [number, number]>,
  },
};
const room = { stretch: { x: 2, y: 1 }, zoom: 1, isNarrow: false };
const places = placeAtHome(of.dataset, of.entities.keys(), room);
const toElements = createElements(of, () => places);

function elementsOf(start: string, end: string) {
  const window = { start: parseDay(start), end: parseDay(end) };
  return toElements(sliceWithin(of, window, readView("", of).view));
}

test("an entity stands in the same place at every time", () => {
  const early = elementsOf("1968-01-01", "1970-12-31").nodes;
  const late = elementsOf("1975-01-01", "1985-12-31").nodes;
  for (const [id, { x, y }] of early) {
    const then = late.get(id);
    if (then) expect({ x: then.x, y: then.y }).toEqual({ x, y });
  }
  expect(early.get("state/peru")).toMatchObject({ x: -200, y: 0, pole: "left" });
});

test("poles that share a place stand one below the other", () => {
  const { nodes } = elementsOf("1975-01-01", "1976-12-31");
  const [first, second] = [nodes.get("leader/velasco"), nodes.get("leader/morales")];
  expect(first?.x).toBe(second?.x);
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(46);
});

test("what is only possible, denied or recommended is told apart", () => {
  const { edges } = elementsOf("1985-01-01", "1985-12-31");
  expect(edges.get("refuses")).toMatchObject({ standing: "certain", caveat: "denied" });
  expect(elementsOf("1970-01-01", "1971-12-31").edges.get("receives")).toMatchObject({
    standing: "possible",
    caveat: null,
  });
});

test("what is drawn has both its ends", () => {
  const { nodes, edges } = elementsOf("1960-01-01", "1989-12-31");
  expect(edges.size).toBe(of.relations.length);
  for (const { source, target } of edges.values()) expect(nodes.has(source) && nodes.has(target)).toBe(true);
});
