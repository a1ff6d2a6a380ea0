import { describe, expect, test } from "vitest";
import type { Measures } from "../../../client/compare/api.ts";
import { measureOf, pairUp, sortRows } from "../../../client/compare/measures/rows.ts";
import { describeCorrelations } from "../../../client/compare/measures/words.ts";

const counted = { certain: 0, possible: 0 };

function measures(degrees: Record<string, number>, correlations: Measures["correlations"] = {}): Measures {
  return {
    dataset: "small",
    start: "1968-01-01",
    end: "1975-12-31",
    reading: "possible",
    sectors: {
      political: counted,
      military: counted,
      economic: counted,
      cultural: counted,
      ideational: counted,
    },
    edges: 0,
    communities: { count: 1, modularity: 0 },
    entities: Object.entries(degrees).map(([name, degree]) => ({
      id: `state/${name}`,
      kind: "State",
      name,
      degree,
      community: 1,
      communitySize: 1,
      relations: degree,
      certain: degree,
      statements: name.length,
      sources: 1,
    })),
    correlations,
    years: [],
    truncated: false,
  };
}

const first = measures({ Chile: 2, Bolivia: 5 }, { degree: 0.9, reachIn: -0.4 });
const second = measures({ Chile: 7, Andorra: 1 }, { degree: 0.75, reachIn: 0.1 });
const rows = pairUp(first, second);
const names = (key: Parameters<typeof sortRows>[1]["key"], descending: boolean) =>
  sortRows(rows, { key, descending }).map(({ name }) => name);

describe("measures of two windows", () => {
  test("stand in one row for each entity that either has", () => {
    expect(rows).toHaveLength(3);
    const chile = rows.find(({ name }) => name === "Chile");
    expect(chile && [measureOf(chile, "degree", "a"), measureOf(chile, "degree", "b")]).toEqual([2, 7]);
  });
  test("are sorted either way, those without a value last", () => {
    expect(names("degree.a", true)).toEqual(["Bolivia", "Chile", "Andorra"]);
    expect(names("degree.a", false)).toEqual(["Chile", "Bolivia", "Andorra"]);
    expect(names("degree.b", true)).toEqual(["Chile", "Andorra", "Bolivia"]);
    expect(names("betweenness.b", true)).toEqual(["Andorra", "Bolivia", "Chile"]);
    expect(names("name", true)).toEqual(["Chile", "Bolivia", "Andorra"]);
    expect(names("statements", false)).toEqual(["Chile", "Andorra", "Bolivia"]);
  });
  test("are told from being written of much, in words", () => {
    const [degree, betweenness, , reachIn] = describeCorrelations(first, second);
    expect(degree).toMatch(
      /^Degree: 0\.90 in the first window, 0\.75 in the second\. It ranks much as the authors/,
    );
    expect(betweenness).toMatch(/Too little varies to tell\.$/);
    expect(reachIn).toMatch(/−0\.40.*It says something else/);
  });
});
