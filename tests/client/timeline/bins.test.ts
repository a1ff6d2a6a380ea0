import { expect, test } from "vitest";
import { packCase } from "../../../client/store/answers/pack-case.ts";
import { binAt, toBins } from "../../../client/timeline/density/bins.ts";
import { writeHistogram } from "../../../model/graph/histogram-answer.ts";
import { countBins } from "../../../model/graph/within/count-bins.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";

const span = { start: parseDay("1968-03-05"), end: parseDay("1976-02-10") };

function binsOf(reading: "certain" | "possible", unit: "day" | "month" | "year") {
  return toBins(writeHistogram(countBins(packCase(smallCase()), span, undefined, unit)), span, reading);
}

test.each(["day", "month", "year"] as const)(
  "bins of a %s follow each other through the whole span",
  (unit) => {
    const bins = binsOf("possible", unit);
    expect(bins[0]?.start).toBe(span.start);
    expect(bins.at(-1)?.end).toBe(span.end);
    for (const [at, { end }] of bins.slice(0, -1).entries()) expect(bins[at + 1]?.start).toBe(end + 1);
    for (const day of [span.start, parseDay("1970-01-01"), parseDay("1971-12-31"), span.end]) {
      const bin = binAt(bins, day);
      expect(bin && bin.start <= day && day <= bin.end).toBe(true);
    }
  },
);

test("what is only possible stands on what is certain, and goes with the reading", () => {
  const [, , year] = binsOf("possible", "year");
  expect(year).toMatchObject({ certain: 3, possible: 1 });
  expect(binsOf("certain", "year").every(({ possible }) => possible === 0)).toBe(true);
});
