import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, dayOfTime, FIRST_DAY, formatDay, LAST_DAY, parseDay } from "../../../model/time/day.ts";

test("a day is written as it was read", () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
      expect(parseDay(formatDay(day))).toBe(day);
    }),
  );
});

test("days count from 1970", () => {
  expect(parseDay("1970-01-01")).toBe(0);
  expect(parseDay("1969-12-31")).toBe(-1);
  expect(parseDay("2000-03-01") - parseDay("2000-02-28")).toBe(2);
});

test.each(["1985-02-30", "1985-2-3", "1985", "", "1985-02-03T00:00:00Z"])("%s is no day", (text) => {
  expect(() => parseDay(text)).toThrow(RangeError);
});

test("a moment before 1970 falls on the day it is in", () => {
  expect(dayOfTime(-1)).toBe(-1);
  expect(dayOfTime(86_399_999)).toBe(0);
});

test("months are added over the turn of a year", () => {
  expect(formatDay(addMonths(parseDay("1985-01-01"), -1))).toBe("1984-12-01");
  expect(formatDay(addMonths(parseDay("1985-12-01"), 12))).toBe("1986-12-01");
});
