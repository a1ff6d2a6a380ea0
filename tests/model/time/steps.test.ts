import { expect, test } from "vitest";
import { parseInterval } from "../../../model/time/bounds.ts";
import { formatDay } from "../../../model/time/day.ts";
import { shiftByMonths, stepOn } from "../../../model/time/steps.ts";

const span = between("1863-01-01", "2019-12-31");
const opening = between("1968-01-01", "1975-12-31");

test.each([1, -1, 12, -12, 120, -120])("one step of %i months more is the next", (months) => {
  const now = shiftByMonths(opening, months);
  expect(stepOn(opening, now, span)).toEqual(shiftByMonths(now, months));
});

test("days of the month that others do not have are lowered as the step itself lowers them", () => {
  const before = between("1985-01-15", "1985-01-30");
  const now = shiftByMonths(before, 1);
  expect(written(now)).toBe("1985-02-15/1985-02-27");
  expect(written(stepOn(before, now, span))).toBe("1985-03-15/1985-03-27");
});

test("what is no move of the whole window by months has no next", () => {
  const others = [
    opening,
    between("1969-01-01", "1975-12-31"),
    between("1968-01-01", "1976-12-31"),
    between("1968-01-11", "1976-01-10"),
    between("1969-01-01", "1976-12-30"),
  ];
  for (const now of others) expect(stepOn(opening, now, span)).toBeNull();
});

test("nor has the last step within the span", () => {
  const last = between("2012-01-01", "2019-12-31");
  expect(stepOn(shiftByMonths(last, -12), last, span)).toBeNull();
  expect(stepOn(shiftByMonths(last, -24), shiftByMonths(last, -12), span)).toEqual(last);
  const first = between("1863-01-01", "1870-12-31");
  expect(stepOn(shiftByMonths(first, 1), first, span)).toBeNull();
});

function between(start: string, end: string) {
  return parseInterval({ start, end });
}

function written(window: ReturnType<typeof stepOn>) {
  return window && `${formatDay(window.start)}/${formatDay(window.end)}`;
}
