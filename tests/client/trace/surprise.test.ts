import { describe, expect, test } from "vitest";
import { countByYears } from "../../../client/trace/panels/histogram.ts";
import { describeSurprise } from "../../../client/trace/panels/surprise-words.ts";
import { parseDay } from "../../../model/time/day.ts";

function shuffled(asGood: number, shuffles: number, leastP = 0.001) {
  const tested = { asGood, p: (1 + asGood) / (1 + shuffles), leastP };
  const tests = (["arrival", "existence", "rest"] as const).map((test) => ({ test, ...tested }));
  return { arrival: "1970-01-01", shuffled: { shuffles, seed: 1, tests, arrivals: [], unreached: 0 } };
}

describe("a surprise in words", () => {
  test("says what p means, from remarkable to nothing, for each test", () => {
    const say = (asGood: number) => describeSurprise(shuffled(asGood, 999));
    expect(say(0)).toEqual([
      "In 0 of 999 shuffles influence arrives at least as early: p = 0.001, hardly ever: remarkable (the least p that the data could have shown is 0.001).",
      expect.stringContaining("there is a path at all"),
      expect.stringContaining("a path rests no longer"),
    ]);
    expect(say(40)[0]).toContain("unusual");
    expect(say(150)[0]).toContain("no great surprise");
    expect(say(999)[0]).toContain("nothing to be surprised");
  });
  test("says that the data cannot tell where they could not have shown anything", () => {
    expect(describeSurprise(shuffled(330, 999, 0.33))[0]).toContain(
      "The data cannot tell: the least p that they could have shown is 0.33.",
    );
  });
  test("says that there is no path, or that the work was ended", () => {
    expect(describeSurprise({})).toEqual(["There is no path that could surprise."]);
    expect(describeSurprise({ arrival: "1970-01-01" })[0]).toContain("ended at its limit");
  });
});

describe("the histogram", () => {
  test("counts by year, without a hole, and holds the observed arrival", () => {
    expect(countByYears(["1970-05-01", "1970-12-31", "1972-01-01"], parseDay("1969-06-01"))).toEqual([
      { start: 1969, end: 1969, count: 0 },
      { start: 1970, end: 1970, count: 2 },
      { start: 1971, end: 1971, count: 0 },
      { start: 1972, end: 1972, count: 1 },
    ]);
  });
  test("takes longer bars where the years are many", () => {
    const bars = countByYears(["1800-01-01", "1999-01-01"], parseDay("1900-01-01"));
    expect(bars[0]).toEqual({ start: 1800, end: 1804, count: 1 });
    expect(bars).toHaveLength(40);
  });
  test("shows the observed arrival alone where no shuffle arrives", () => {
    expect(countByYears([], parseDay("1900-01-01"))).toEqual([{ start: 1900, end: 1900, count: 0 }]);
  });
});
