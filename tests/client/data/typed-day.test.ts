import { expect, test } from "vitest";
import { type DayMeant, tellDay } from "../../../client/data/parts/typed-day.ts";

test.each<[string, DayMeant, string, string]>([
  ["31 December 2012", "first", "2012-12-31", "31 December 2012"],
  [" 31.12.2012 ", "none", "2012-12-31", "31 December 2012"],
  ["2012-12-31", "last", "2012-12-31", "31 December 2012"],
  ["1816", "first", "1816-01-01", "1 January 1816"],
  ["1816", "last", "1816-12-31", "31 December 1816"],
  ["February 1904", "last", "1904-02-29", "29 February 1904"],
  ["February 1904", "first", "1904-02-01", "1 February 1904"],
])("%s, of which the %s day is meant, is %s", (text, meant, day, words) => {
  expect(tellDay(text, meant)).toEqual({ day, words });
});

test.each<[string, DayMeant, RegExp]>([
  ["1968–1975", "first", /“1968–1975” is not one day, month or year; write it as 28 July 1985/],
  ["c. 1970", "last", /is not one day, month or year/],
  ["1970s", "first", /is not one day, month or year/],
  ["1991/..", "last", /is not one day, month or year/],
  ["1816", "none", /“1816” is not one day; write it as 28 July 1985 or 28.7.1985/],
  ["3/4/1968", "first", /can mean .*3 April 1968.* or .*4 March 1968/],
  ["31.12.12", "last", /has a year of two digits/],
  ["30 February 2012", "first", /2012/],
  ["some day", "none", /is not a date that is known here/],
])("%s, of which the %s day is meant, is asked about", (text, meant, reason) => {
  expect(tellDay(text, meant)).toEqual({ complaint: expect.stringMatching(reason) });
});

test("a blank is no day", () => {
  expect(tellDay("  ", "first")).toBeNull();
});
