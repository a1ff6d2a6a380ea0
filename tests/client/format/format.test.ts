import { describe, expect, test } from "vitest";
import { describeInterval } from "../../../client/format/day.ts";
import { describeMeasure, nameMeasure } from "../../../client/format/measure.ts";
import { formatCount, formatOrdinal } from "../../../client/format/number.ts";
import { csvOf } from "../../../model/exchange/write/csv.ts";
import { describeLocator, readReference } from "../../../model/graph/locator.ts";
import { parseDay } from "../../../model/time/day.ts";

describe("figures", () => {
  test.each([
    ["amountUsd", 230_000_000, "min", "more than US$\u00a0230\u00a0million"],
    ["amountUsd", 48_000_000_000, "about", "about US$\u00a048\u00a0billion"],
    ["amountUsd", 3_000_000, "max", "less than US$\u00a03\u00a0million"],
    ["amountUsd", 925_500_000, "exact", "US$\u00a0925.5\u00a0million"],
    ["exportsUsd", 135_000, "exact", "US$\u00a0135,000 (exports)"],
    ["rank", 31, "exact", "31st"],
    ["rank", 12, "exact", "12th"],
    ["percent", 85, "min", "more than 85%"],
    ["count", 200, "min", "more than 200"],
    ["years", 10, "min", "more than 10\u00a0years"],
  ] as const)("%s %d (%s) reads “%s”", (name, value, bound, words) => {
    expect(describeMeasure({ name, value, bound })).toBe(words);
  });

  test.each([
    ["amountUsd", "amount in US$"],
    ["exportsUsd", "exports in US$"],
    ["tradeRank", "trade rank"],
    ["tonnes", "tonnes"],
  ])("%s is called “%s”", (name, words) => {
    expect(nameMeasure(name)).toBe(words);
  });

  test("ordinals and counts", () => {
    expect([1, 2, 3, 4, 11, 13, 22, 111].map(formatOrdinal).join(" ")).toBe(
      "1st 2nd 3rd 4th 11th 13th 22nd 111th",
    );
    expect(formatCount(1, "relation")).toBe("1 relation");
    expect(formatCount(1204, "relation")).toBe("1,204 relations");
  });
});

test.each([
  ["1985-01-01", "1985-12-31", "1985"],
  ["1968-01-01", "1975-12-31", "1968–1975"],
  ["1968-03-01", "1975-06-30", "March 1968 – June 1975"],
  ["1985-02-01", "1985-02-28", "February 1985"],
  ["1968-10-03", "1975-08-29", "3 October 1968 – 29 August 1975"],
  ["1969-02-02", "1969-02-02", "2 February 1969"],
])("%s to %s reads “%s”", (start, end, words) => {
  expect(describeInterval({ start: parseDay(start), end: parseDay(end) })).toBe(words);
});

test("a place in a source reads as its source names places", () => {
  const { sourceId, locator } = readReference("adins-rooney-2019#p5");
  expect(sourceId).toBe("adins-rooney-2019");
  expect(describeLocator(locator, { locatorName: "paragraph" })).toBe("paragraph 5");
  expect(describeLocator("annex", { locatorName: "part" })).toBe("part annex");
  expect(describeLocator(locator, undefined)).toBe("p5");
});

test("fields with commas, quotes and line breaks survive as CSV (RFC 4180)", () => {
  expect(csvOf([["plain", "a, b", 'he said "no"', "two\nlines"]])).toBe(
    'plain,"a, b","he said ""no""","two\nlines"\r\n',
  );
});
