import { expect, test } from "vitest";
import { bendRelations } from "../../../client/network/bends.ts";
import type { DatedRelation } from "../../../client/store/case.ts";
import { smallCase } from "../evidence/small-case.ts";

const [one] = smallCase().relations;

function between(from: string, to: string, ids: readonly string[]): DatedRelation[] {
  if (one === undefined) throw new Error("the small case has relations");
  return ids.map((id, order) => ({ ...one, id, from, to, bounds: { ...one.bounds, startMin: order } }));
}

test("a relation of its own runs straight", () => {
  expect(bendRelations(between("a", "b", ["only"])).get("only")).toBe(0);
});

test("parallel relations all run apart, whichever way they point", () => {
  const bends = bendRelations([...between("a", "b", ["1", "2"]), ...between("b", "a", ["3", "4"])]);
  // Seen from one end, what points the other way bows to the other hand.
  const fromA = ["1", "2"].map((id) => bends.get(id) ?? 0);
  const fromB = ["3", "4"].map((id) => -(bends.get(id) ?? 0));
  expect(new Set([...fromA, ...fromB].map((bend) => bend + 0)).size).toBe(4);
});

test("a relation keeps its place when later ones come", () => {
  const before = bendRelations(between("a", "b", ["1", "2"]));
  const after = bendRelations(between("a", "b", ["1", "2", "3", "4"]));
  for (const [id, bend] of before) expect(after.get(id)).toBe(bend);
});
