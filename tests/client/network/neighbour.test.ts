import { expect, test } from "vitest";
import { DIRECTIONS, findNeighbour } from "../../../client/network/neighbour.ts";

const here = { id: "here", x: 0, y: 0 };
const east = { id: "east", x: 100, y: 5 };
const farEast = { id: "far east", x: 300, y: 0 };
const north = { id: "north", x: 3, y: -80 };
const all = [here, east, farEast, north];
const go = (key: string, linked = all) => findNeighbour(here, DIRECTIONS[key] ?? [0, 0], linked, all)?.id;

test("the nearest that way", () => {
  expect(go("ArrowRight")).toBe("east");
  expect(go("ArrowUp")).toBe("north");
});

test("what is linked is preferred to what is nearer", () => {
  expect(go("ArrowRight", [farEast])).toBe("far east");
  expect(go("ArrowUp", [farEast])).toBe("north");
});

test("nothing lies that way", () => {
  expect(go("ArrowLeft")).toBeUndefined();
  expect(go("ArrowDown")).toBeUndefined();
});
