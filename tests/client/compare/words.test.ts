import { describe, expect, test } from "vitest";
import {
  describeCertain,
  describeChange,
  describePossible,
  describeSides,
} from "../../../client/compare/changes/words.ts";

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
