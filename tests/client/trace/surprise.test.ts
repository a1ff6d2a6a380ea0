import { describe, expect, test } from "vitest";
import { countByYears } from "../../../client/trace/panels/histogram.ts";
import { describeSurprise } from "../../../client/trace/panels/surprise-words.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";

const of = smallCase();
function shuffled(asEarly: number, shuffles: number, unreached = 0) {
  const p = (1 + asEarly) / (1 + shuffles);
  return { shuffles, seed: 1, asEarly, p, arrivals: [], unreached };
}

describe("a surprise in words", () => {
  test("says what p means, from remarkable to nothing", () => {
    const say = (asEarly: number) =>
      describeSurprise(of, {
        notTestable: [],
        arrival: "1970-01-01",
        shuffled: shuffled(asEarly, 999),
      });
    expect(say(0)).toEqual([
      "In 0 of 999 shuffles influence arrives at least as early: p = 0.001.",
      expect.stringContaining("remarkable"),
    ]);
    expect(say(40)[1]).toContain("unusual");
    expect(say(150)[1]).toContain("no great surprise");
    expect(say(999)).toEqual([
      expect.stringContaining("p = 1."),
      expect.stringContaining("nothing to be surprised"),
    ]);
  });
  test("counts the shuffles that never arrive", () => {
    const [first] = describeSurprise(of, {
      notTestable: [],
      arrival: "1970-01-01",
      shuffled: shuffled(1, 99, 42),
    });
    expect(first).toMatch(/In 42 it does not arrive at all\.$/);
  });
  test("explains what is not testable, and that there is no path", () => {
    expect(describeSurprise(of, { arrival: "1970-01-01", notTestable: ["GOVERNS"] })[0]).toContain(
      "“governs”",
    );
    expect(describeSurprise(of, { notTestable: [] })).toEqual([
      "There is no path whose arrival could surprise.",
    ]);
    expect(describeSurprise(of, { arrival: "1970-01-01", notTestable: [] })[0]).toContain(
      "ended at its limit",
    );
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
