import { expect, test } from "vitest";
import { formatDay } from "../../../model/time/day.ts";
import { readWhen } from "../../../model/time/edtf.ts";
import { readTyped, tellTyped } from "../../../model/time/typed.ts";

test.each([
  ["28 July 1985", "1985-07-28", "on 28 July 1985", "1985-07-28", "1985-07-28"],
  [" July 1985 ", "1985-07", "some time in July 1985", "1985-07-01", "1985-07-31"],
  ["1980s", "198X", "some time in the 1980s", "1980-01-01", "1989-12-31"],
  ["late 1975", "1975-39", "some time in late 1975", "1975-09-01", "1975-12-31"],
  ["c. 1970", "1970~", "about 1970", "1969-01-01", "1971-12-31"],
  ["18.10.1968", "1968-10-18", "on 18 October 1968", "1968-10-18", "1968-10-18"],
  ["1968–1975", "1968/1975", "from 1968 to 1975", "1968-01-01", "1975-12-31"],
  ["197X", "197X", "some time in the 1970s", "1970-01-01", "1979-12-31"],
])("“%s” is read as %s: %s", (text, when, words, first, last) => {
  const typed = readTyped(text);
  expect(typed).toMatchObject({ when, words });
  expect([formatDay(typed.bounds.startMin), formatDay(typed.bounds.endMax)]).toEqual([first, last]);
  expect(tellTyped(text)).toEqual(typed);
});

test.each([
  [
    "3/4/1968",
    '"3/4/1968" can mean 3 April 1968 (1968-04-03) or 4 March 1968 (1968-03-04); write the one that is meant',
  ],
  ["3-4-1968 – 1970", "can mean 3 April 1968"],
  ["3/4/68", '"3/4/68" has a year of two digits; write all four'],
  ["18.10.68", "has a year of two digits"],
  ["the sixties", '"the sixties" is not a date that is known here; write it as 28 July 1985'],
  ["Smarch 1985", "write it as 28 July 1985"],
  ["1985/1986/1987", "write it as 28 July 1985"],
  ["31 February 1985", '"31 February 1985" names a day that the calendar does not have'],
  ["1975–1968", '"1975–1968" ends before it starts'],
])("“%s” is told in plain words", (text, said) => {
  expect(() => readTyped(text)).toThrow(said);
  expect(tellTyped(text)).toEqual({ complaint: expect.stringContaining(said) });
});

test("of nothing nothing is told", () => {
  expect(tellTyped("  ")).toBeNull();
});

test.each([
  ["3/4/1968", "can mean 3 April 1968 (1968-04-03) or 4 March 1968 (1968-03-04)"],
  ["28 July 1985", "is not a date in a form known here; write it as 1985-07-28"],
  ["1968/4/13", "write it as 1968-04-13"],
  ["c. 1970", "write it as 1970~"],
])("where EDTF is asked for, “%s” is told in EDTF", (when, said) => {
  expect(() => readWhen(when, 0)).toThrow(said);
});
