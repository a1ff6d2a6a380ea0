import { expect, test } from "vitest";
import { listPeriods } from "../../../client/timeline/lanes/stretches.ts";
import { listTerms } from "../../../client/timeline/lanes/terms.ts";
import { formatDay, parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";

const of = smallCase();
const span = { start: parseDay("1960-01-01"), end: parseDay("1989-12-31") };

test("a term ends with its government when its own end is unknown", () => {
  const terms = listTerms(of, ["state/peru"], span);
  const morales = terms.find(({ name }) => name === "Francisco Morales");
  expect(morales && formatDay(morales.end)).toBe("1980-07-28");
  expect(morales?.detail).toBe("Revolutionary Government");
  expect(terms).toHaveLength(2);
});

test("one term told twice is shown once, by its more exact dates", () => {
  const [velasco, ...more] = listTerms(of, ["state/peru"], span).filter(
    ({ name }) => name === "Juan Velasco",
  );
  expect(velasco && formatDay(velasco.end)).toBe("1975-08-29");
  expect(more).toEqual([]);
});

test("terms are those of governments of the states that are asked for", () => {
  expect(listTerms(of, ["state/ecuador"], span)).toEqual([]);
});

test("a period is cut to the span and knows which of its days are sure", () => {
  const [thaw] = listPeriods(of, span);
  expect(thaw && [formatDay(thaw.start), formatDay(thaw.end)]).toEqual(["1960-01-01", "1968-12-31"]);
  expect(thaw?.core && [formatDay(thaw.core.start), formatDay(thaw.core.end)]).toEqual([
    "1960-01-01",
    "1968-01-01",
  ]);
  expect(thaw?.intensity).toBe(-1);
});
