import { describe, expect, test } from "vitest";
import type { Measures } from "../../../client/compare/api.ts";
import { drawSteps, highestOf, toCurves } from "../../../client/compare/years/curves.ts";

const counted = { certain: 0, possible: 0 };
const sectors = {
  political: counted,
  military: counted,
  economic: counted,
  cultural: counted,
  ideational: counted,
};

function answer(
  reading: "certain" | "possible",
  degrees: readonly (number | null)[],
  truncated = false,
): Measures {
  return {
    ...{ dataset: "small", start: "1968-10-03", end: "1971-12-31", reading, sectors, edges: 0 },
    ...{ communities: { count: 1, modularity: 0 }, entities: [], correlations: {}, truncated },
    years: degrees.map((degree, at) => ({
      ...{ start: at === 0 ? "1968-10-03" : `${1968 + at}-01-01`, sectors, communities: 1 },
      places: [degree === null ? null : { degree, community: 1, communitySize: degree + 1 }],
    })),
  };
}

describe("an entity over the years", () => {
  const years = toCurves({
    certain: answer("certain", [null, 2, 0], true),
    possible: answer("possible", [1, 3, 3, 2]),
  });
  test("has both readings of each year, and no value where nothing joins it or a measure was left out", () => {
    expect(years.starts).toEqual(["1968-10-03", "1969-01-01", "1970-01-01", "1971-01-01"]);
    expect(years.curves.degree).toEqual({ certain: [null, 2, 0, null], possible: [1, 3, 3, 2] });
    expect(years.curves.communitySize.possible).toEqual([2, 4, 4, 3]);
    expect(years.curves.betweenness.certain).toEqual([null, null, null, null]);
    expect(years.isCut).toBe(true);
  });
  test("is highest in the first year that has the most, by either reading", () => {
    expect(highestOf(years.curves.degree)).toEqual({ value: 3, at: 1 });
    expect(highestOf(years.curves.betweenness)).toBeUndefined();
  });
});

test.each([
  [[1, 3, 3], 3, "M0 26.67h1V0h1V0h1"],
  [[null, 2, null, 0], 2, "M1 0h1M3 40h1"],
  [[0, 0], 0, "M0 40h1V40h1"],
  [[], 1, ""],
] as const)("the steps of %j up to %d", (values, top, path) => {
  expect(drawSteps(values, top, 40)).toBe(path);
});
