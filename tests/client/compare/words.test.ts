import { describe, expect, test } from "vitest";
import {
  describeCertain,
  describeChange,
  describeOutside,
  describePossible,
  describeSides,
} from "../../../client/compare/changes/words.ts";
import { drawComparison } from "../../../client/compare/figure/draw-comparison.ts";
import { PALETTES } from "../../../model/exchange/figure/palette.ts";

const side = (start: string, end: string, reading: "certain" | "possible" = "possible") => ({
  dataset: "small",
  start,
  end,
  reading,
});
const counts = {
  begun: { certain: 1, possible: 0 },
  ended: { certain: 1204, possible: 2 },
  changed: { certain: 0, possible: 0 },
  unchanged: { certain: 3, possible: 0 },
};
const none = { certain: 0, possible: 0 };
const a = side("1968-01-01", "1975-12-31");

describe("the headline of a comparison", () => {
  test("counts what is certain", () => {
    expect(describeCertain({ a, b: side("1990-01-01", "1990-12-31"), counts })).toBe(
      "From 1968–1975 to 1990, 1 tie began, 1,204 ended, none changed and 3 stayed as they were.",
    );
  });
  test("names the readings where they differ", () => {
    expect(describeCertain({ a, b: { ...a, reading: "certain" }, counts })).toMatch(
      /^From 1968–1975 \(with what is possible\) to 1968–1975 \(only what is certain\), /,
    );
  });
  test("says apart what is only possible, and nothing where nothing is", () => {
    expect(describePossible({ counts })).toMatch(/^Besides, no tie may have begun, 2 may have ended, none /);
    expect(describePossible({ counts: { begun: none, ended: none, changed: none, unchanged: none } })).toBe(
      "",
    );
  });
});

test.each([
  ["begun", "certain", "Began"],
  ["ended", "possible", "May have ended"],
  ["unchanged", "certain", "Stayed"],
] as const)("a line on what has %s, %s, begins with “%s”", (change, certainty, words) => {
  expect(describeChange({ change, certainty })).toBe(words);
});

test("two datasets are named, with the readings where they differ too", () => {
  const names = { a: "Peru and Russia", b: "A small case" };
  expect(describeCertain({ a, b: a, counts }, names)).toMatch(
    /^From 1968–1975 \(Peru and Russia\) to 1968–1975 \(A small case\), /,
  );
  expect(describeSides({ a, b: { ...a, reading: "certain" } }, names).b).toBe(
    "1968–1975 (A small case, only what is certain)",
  );
});

test("what only one of two datasets has has neither begun nor ended", () => {
  const b = { ...a, dataset: "large" };
  expect(describeCertain({ a, b, counts })).toBe(
    "From 1968–1975 to 1968–1975, 1 tie is only in the second, 1,204 only in the first, none different and 3 the same.",
  );
  expect(describePossible({ counts }, true)).toMatch(
    /^Besides, no tie may be only in the second, 2 only in the first, /,
  );
  expect(describeChange({ change: "ended", certainty: "certain" }, true)).toBe("Only in the first");
  expect(describeChange({ change: "begun", certainty: "possible" }, true)).toBe("Perhaps only in the second");
});

test("a window that lies outside what a dataset covers is told once, one that lies within is not", () => {
  const covered = (start: string, end: string) => ({ name: "Small", span: { start, end } });
  const wide = { name: "Large", span: { start: "1900-01-01", end: "1999-12-31" } };
  const told = (start: string, end: string) =>
    describeOutside({ a, b: { ...a, dataset: "large" } }, { a: wide, b: covered(start, end) });
  expect(told("1900-01-01", "1950-12-31")).toEqual([
    "Small covers 1900–1950; 1968–1975 lies outside that, so what it lacks there says nothing.",
  ]);
  expect(told("1970-01-01", "1999-12-31")).toEqual([
    "Small covers 1970–1999; 1968–1975 reaches beyond that, so what it lacks there says nothing.",
  ]);
  expect(told("1968-01-01", "1975-12-31")).toEqual([]);
});

test.each([
  ["large", ["Only in", "the second", "Only in", "the first", "Different", "The same"]],
  ["small", ["Began", "Ended", "Changed", "Stayed"]],
])("the figure of a comparison with %s heads its columns with the same words", (dataset, heads) => {
  const { drawing } = drawComparison(
    { a, b: { ...a, dataset }, sectors: [] },
    { width: 700, palette: PALETTES.colour },
  );
  const words = drawing.marks.flatMap((mark) => (mark.kind === "text" ? mark.lines : []));
  expect(words).toEqual(heads);
});
