import fc from "fast-check";
import { expect, test } from "vitest";
import { countByYear } from "../../../client/timeline/density/count-by-year.ts";
import { firstDayOf } from "../../../client/timeline/years.ts";
import type { Bounds } from "../../../model/time/bounds.ts";
import { FIRST_DAY, LAST_DAY, parseDay } from "../../../model/time/day.ts";
import { standingWithin } from "../../../model/time/in-force.ts";

const span = { start: parseDay("1863-01-01"), end: parseDay("1899-12-31") };

test("a year counts what a window of that year counts", () => {
  fc.assert(
    fc.property(fc.array(anyBounds(), { maxLength: 20 }), (relations) => {
      for (const { year, certain, possible } of countByYear(relations, span)) {
        const window = { start: firstDayOf(year), end: firstDayOf(year + 1) - 1 };
        const standings = relations.map((bounds) => standingWithin(bounds, window));
        expect(certain).toBe(standings.filter((standing) => standing === "certain").length);
        expect(possible).toBe(standings.filter((standing) => standing === "possible").length);
      }
    }),
  );
});

test("every year of the span has its place, relations or none", () => {
  const counts = countByYear([], span);
  expect(counts).toHaveLength(37);
  expect(counts[0]).toEqual({ year: 1863, certain: 0, possible: 0 });
});

test("what began before the span and is still so counts throughout", () => {
  const always = { startMin: FIRST_DAY, startMax: FIRST_DAY, endMin: LAST_DAY, endMax: LAST_DAY };
  expect(countByYear([always], span).every(({ certain }) => certain === 1)).toBe(true);
});

test("an occasion on an unknown day of a year certainly falls in that year", () => {
  const bounds = day("1868-01-01", "1868-12-31", "1868-01-01", "1868-12-31");
  expect(countByYear([bounds], span)[5]).toEqual({ year: 1868, certain: 1, possible: 0 });
});

function day(startMin: string, startMax: string, endMin: string, endMax: string): Bounds {
  return {
    startMin: parseDay(startMin),
    startMax: parseDay(startMax),
    endMin: parseDay(endMin),
    endMax: parseDay(endMax),
  };
}

function anyBounds() {
  const some = fc.oneof(
    fc.integer({ min: parseDay("1855-01-01"), max: parseDay("1910-12-31") }),
    fc.constantFrom(FIRST_DAY, LAST_DAY),
  );
  return fc.tuple(some, some, some, some).map(([a, b, c, d]) => {
    const [startMin = 0, first = 0, second = 0, endMax = 0] = [a, b, c, d].sort((x, y) => x - y);
    // either inner bound may come first: the surest end can precede the latest start
    return a < b
      ? { startMin, startMax: first, endMin: second, endMax }
      : { startMin, startMax: second, endMin: first, endMax };
  });
}
