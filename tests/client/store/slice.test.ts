import { describe, expect, test } from "vitest";
import { type Filters, sliceWithin } from "../../../client/store/slice.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";

const loaded = smallCase();
const open: Filters = {
  reading: "possible",
  beginnings: "any",
  hiddenSectors: new Set(),
  hiddenKinds: new Set(),
  hiddenTypes: new Set(),
  without: new Set(),
};

function slice(start: string, end: string, filters: Partial<Filters> = {}) {
  return sliceWithin(loaded, { start: parseDay(start), end: parseDay(end) }, { ...open, ...filters });
}

function standings(...given: Parameters<typeof slice>) {
  return Object.fromEntries(
    slice(...given).relations.map(({ relation, standing }) => [relation.id, standing]),
  );
}

describe("a window", () => {
  test("holds what is in force at some moment of it, and says how surely", () => {
    expect(standings("1970-01-01", "1974-12-31")).toEqual({
      governs: "certain",
      velasco: "certain",
      "velasco-again": "certain",
      receives: "possible",
    });
  });
  test("as wide as an uncertain date makes it certain", () => {
    expect(standings("1970-01-01", "1979-12-31")).toMatchObject({ receives: "certain" });
  });
  test("shows a pole even where nothing joins it", () => {
    const { relations, entities } = slice("1961-01-01", "1961-12-31");
    expect(relations).toEqual([]);
    expect(entities.map(({ id }) => id)).toEqual(["state/peru"]);
  });
});

describe("filters", () => {
  const window = ["1970-01-01", "1974-12-31"] as const;
  test("the certain reading leaves out what is only possible, and counts it as hidden", () => {
    expect(Object.keys(standings(...window, { reading: "certain" }))).toEqual([
      "governs",
      "velasco",
      "velasco-again",
    ]);
    expect(slice(...window, { reading: "certain" }).hidden).toBe(1);
  });
  test.each<[string, Partial<Filters>, string[]]>([
    ["a sector", { hiddenSectors: new Set(["military"] as const) }, ["governs", "velasco", "velasco-again"]],
    ["a kind, with all that it joins", { hiddenKinds: new Set(["Government"] as const) }, ["receives"]],
    ["a type", { hiddenTypes: new Set(["GOVERNS"]) }, ["velasco", "velasco-again", "receives"]],
    [
      "a type that is switched off",
      { without: new Set(["GOVERNS"]) },
      ["velasco", "velasco-again", "receives"],
    ],
    ["an entity", { without: new Set(["leader/velasco"]) }, ["governs", "receives"]],
    ["the only source", { without: new Set(["history"]) }, []],
  ])("hide %s", (_what, filters, left) => {
    expect(Object.keys(standings(...window, filters)).sort()).toEqual(left.sort());
  });
  test("a pole that is hidden is not shown alone either", () => {
    expect(slice("1961-01-01", "1961-12-31", { without: new Set(["state/peru"]) }).entities).toEqual([]);
  });
});
