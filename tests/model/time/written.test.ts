import { expect, test } from "vitest";
import { parseDay } from "../../../model/time/day.ts";
import { readWhen } from "../../../model/time/edtf.ts";
import { dateLabel } from "../../../model/time/label.ts";
import { dateInWords } from "../../../model/time/words.ts";
import { eitherDay, fromWritten } from "../../../model/time/written.ts";

test.each([
  ["1985", "1985"],
  ["28 July 1985", "1985-07-28"],
  ["28th of July, 1985", "1985-07-28"],
  ["July 28, 1985", "1985-07-28"],
  ["28 de julio de 1985", "1985-07-28"],
  ["28 июля 1985 г.", "1985-07-28"],
  ["28. Juli 1985", "1985-07-28"],
  ["July 1985", "1985-07"],
  ["Sept. 1985", "1985-09"],
  ["1980s", "198X"],
  ["the 1980s", "198X"],
  ["19th century", "18XX"],
  ["late 1975", "1975-39"],
  ["early 1975", "1975-37"],
  ["mid-1975", "1975-38"],
  ["spring 1975", "1975-21"],
  ["second half of 1975", "1975-41"],
  ["Q3 1975", "1975-35"],
  ["c. 1970", "1970~"],
  ["circa July 1970", "1970-07~"],
  ["18.10.1968", "1968-10-18"],
  ["18/10/1968", "1968-10-18"],
  ["18-10-1968", "1968-10-18"],
  ["10/18/1968", "1968-10-18"],
  ["10.1968", "1968-10"],
  ["1968–1975", "1968/1975"],
  ["1968-1975", "1968/1975"],
  ["from July 1985 to 1990", "1985-07/1990"],
  ["28 July 1980 – 28 July 1985", "1980-07-28/1985-07-28"],
  // EDTF stays what it is.
  ["1968-10", "1968-10"],
  ["../1990", "../1990"],
  ["[1985..1987]", "[1985..1987]"],
  ["1985?", "1985?"],
])("“%s” is %s", (text, when) => {
  expect(fromWritten(text)).toBe(when);
  expect(() => readWhen(fromWritten(text), parseDay("2019-12-31"))).not.toThrow();
});

test.each(["3/4/1968", "the sixties", "Smarch 1985", "31.02.1985", "13.13.1985", "40 July 1985"])(
  "“%s” is no date",
  (text) => {
    expect(() => readWhen(fromWritten(text), parseDay("2019-12-31"))).toThrow();
  },
);

test.each([
  ["3/4/1968", ["1968-04-03", "1968-03-04"]],
  ["11/12/1968 – 1970", ["1968-12-11", "1968-11-12"]],
  ["03-04-1968", ["1968-04-03", "1968-03-04"]],
  ["1968-04-03/1970-05-04", null],
  ["18/10/1968", null],
  ["4/4/1968", null],
  ["1968/04/03", null],
  ["1968-04/1975", null],
])("“%s” can mean the days %j", (text, days) => {
  expect(eitherDay(text)).toEqual(days);
});

test("the first decade of a century is not taken for the century", () => {
  expect(dateInWords("190X")).toBe("some time in the decade from 1900");
  expect(dateLabel("190X")).toContain("1900–1909");
  expect(dateInWords("197X")).toBe("some time in the 1970s");
});
