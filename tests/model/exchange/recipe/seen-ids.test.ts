import fc from "fast-check";
import { expect, test } from "vitest";
import { SeenIds } from "../../../../model/exchange/recipe/compile/seen-ids.ts";
import { PackedPlaces } from "../../../../server/datasets/checking/places.ts";

const step = fc.record({
  id: fc.integer({ min: 0, max: 3_000 }).map((number) => `event/${number}`),
  does: fc.constantFrom("set", "set", "set", "delete" as const),
  number: fc.integer({ min: 0, max: 2 ** 40 }),
});

test("the table of seen ids says what a map says, however often it grows and ids are taken out", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6_000, size: "max" }), (steps) => {
      const [seen, reference] = [new SeenIds(), new Map<string, number>()];
      for (const { id, does, number } of steps) {
        if (does === "delete") seen.delete(id);
        else seen.set(id, number);
        if (does === "delete") reference.delete(id);
        else reference.set(id, number);
      }
      for (let number = 0; number <= 3_000; number++) {
        const id = `event/${number}`;
        if (seen.get(id) !== reference.get(id)) return false;
      }
      return true;
    }),
    { numRuns: 30 },
  );
});

test("packed places tell file, sheet and row as they were", () => {
  const places = new PackedPlaces();
  for (let row = 1; row <= 600; row++) places.set(`r/${row}`, { file: row % 2 ? "a.csv" : "b.xlsx", row });
  places.set("s", { file: "b.xlsx", sheet: "ties", row: 7 });
  places.set("s", { file: "b.xlsx", sheet: "ties", row: 8 });
  places.set("none", { file: "recipe.yaml" });
  expect([places.get("r/1"), places.get("r/600")]).toEqual([
    { file: "a.csv", row: 1 },
    { file: "b.xlsx", row: 600 },
  ]);
  expect(places.get("s")).toEqual({ file: "b.xlsx", sheet: "ties", row: 8 });
  expect([places.get("none"), places.get("absent"), places.size]).toEqual([
    { file: "recipe.yaml" },
    undefined,
    602,
  ]);
  expect([...places.keys()].slice(-2)).toEqual(["s", "none"]);
});
