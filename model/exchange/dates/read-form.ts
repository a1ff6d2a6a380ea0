import { fromFieldDate } from "../../time/field-date.ts";
import { serialToIso } from "../read/sheet/serial.ts";
import type { Form } from "./forms.ts";

const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}.*)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{3,4})([-/.])(\d{1,2})(?:[-/.](\d{1,2})${TIME})?$`);
const YEAR_LAST = new RegExp(
  String.raw`^(\d{1,2})([-/.: ])\s*(\d{1,2}|[a-z]{3,9}\.?)\2\s*(\d{3,4})${TIME}$`,
  "i",
);
const NAME_FIRST = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{3,4})$/i;
const MONTH_LAST = /^(\d{1,2}|[a-z]{3,9}\.?)[-/. ](\d{3,4})$/i;

const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A text as a date in a form.
 * @returns EDTF, not yet asked whether the calendar has such a day; undefined where the text is not of the form
 */
export function readForm(text: string, form: Form): string | undefined {
  switch (form) {
    case "edtf":
      return fromFieldDate(padded(text));
    case "year-month-day":
      return yearFirst(text);
    case "day-month-year":
      return yearLast(text, "day");
    case "month-day-year":
      return yearLast(text, "month");
    case "digits":
      return fromDigits(text);
    case "year":
      return /^\d{3,4}(\.0+)?$/.test(text) ? fromParts(text.replace(/\..*/, "")) : undefined;
    default:
      return fromSerial(text, form);
  }
}

/** EDTF of the parts of a date; a month or a day of 0 is one that is not known. */
export function fromParts(year: string, month = "", day = ""): string {
  const parts = [year.padStart(4, "0")];
  if (Number(month) > 0) parts.push(month.padStart(2, "0"));
  if (Number(month) > 0 && Number(day) > 0) parts.push(day.padStart(2, "0"));
  return parts.join("-");
}

/** The number of a month, where it is written as a number or as its English name; else the text itself. */
export function monthNumber(text: string): string {
  const place = NAMES.indexOf(text.slice(0, 3).toLowerCase());
  return place === -1 ? text : String(place + 1);
}

function padded(text: string): string {
  return yearFirst(text) ?? text;
}

function yearFirst(text: string): string | undefined {
  const [, year, separator, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year === undefined) return undefined;
  // Only EDTF numbers the seasons, from 21 on: 1914/21 are years, and which is not said.
  const isSeason = separator === "-" && year.length === 4;
  return Number(month) > 12 && !isSeason ? undefined : fromParts(year, month, day);
}

function yearLast(text: string, first: "day" | "month"): string | undefined {
  const [, one = "", , other = "", year] = YEAR_LAST.exec(text) ?? [];
  if (year !== undefined) {
    const isNamed = /[a-z]/i.test(other);
    const dayFirst = first === "day" || isNamed;
    return dayFirst ? fromParts(year, monthNumber(other), one) : fromParts(year, monthNumber(one), other);
  }
  const [, name = "", day, named] = NAME_FIRST.exec(text) ?? [];
  if (named !== undefined) return fromParts(named, monthNumber(name), day);
  const [, month = "", ofMonth] = MONTH_LAST.exec(text) ?? [];
  return ofMonth === undefined ? undefined : fromParts(ofMonth, monthNumber(month));
}

// 19681018, 196810, and stamps with a time behind; 00 for what is not known
function fromDigits(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})?(?:\d{4}|\d{6})?$/.exec(text) ?? [];
  return year === undefined ? undefined : fromParts(year, month, day);
}

function fromSerial(text: string, form: "excel" | "excel-1904"): string | undefined {
  if (!/^\d+(\.\d+)?$/.test(text)) return undefined;
  return serialToIso(Number(text), form === "excel" ? 1900 : 1904)?.slice(0, 10);
}
