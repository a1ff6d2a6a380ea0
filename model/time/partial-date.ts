import { matchingDays, matchingMonths, openYears } from "./digits.ts";
import { monthsOf } from "./seasons.ts";
import { UnknownForm } from "./unknown-form.ts";
import { WhenError } from "./when-error.ts";

/** The stretch of the calendar that a date names; `season` stands for all divisions of a year of ISO 8601-2. */
export type Unit = "day" | "month" | "season" | "year" | "decade" | "century" | "millennium";

/** Year, month and day as they are written, `X` for each digit that is left open. */
export interface Pattern {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** How far a date that is only about right can be off, on each side. */
export interface Margin {
  readonly months: number;
  readonly days: number;
}

/** One date of a source as it is written: its unit, its place in the calendar, and how sure the source is of it. */
export interface PartialDate {
  readonly unit: Unit;
  /** For a decade, a century or a millennium its first year. */
  readonly year: number;
  /** 1 to 12; with the unit `season` a division of the year, 21 to 41. */
  readonly month?: number;
  readonly day?: number;
  readonly pattern: Pattern;
  /** True where the unit does not tell which digits are open, as in `156X-12-25` or `1985-1X`. */
  readonly scattered: boolean;
  /** Where marked `~` or `%`: about then, give or take. */
  readonly about?: Margin;
  /** Marked `?` or `%`: the source or its reader doubts it. */
  readonly uncertain: boolean;
}

const FORM = /^([~?%]?)([\dX]{4})([~?%]?)(?:-([~?%]?)([\dX]{2})([~?%]?)(?:-([~?%]?)([\dX]{2})([~?%]?))?)?$/;
const SIGNIFICANT = /^(\d{4})S([1-4])([~?%]?)$/;
const CLOCK = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}(?::\d{2})?)?$/;
const FAR = /^(?:Y-?\d+(?:E\d+)?(?:S\d+)?|-\d{4,}.*)$/;

const FORMS =
  "write a year (1985), month (1985-02), day (1985-02-28), part of a year (1985-37), decade (197X) or century (19XX), " +
  "with ~ (about), ? (doubtful) or % (both) at its end, one of several as [1985,1987] or [1985..1987], " +
  'or two of them as start/end, with ".." for an open and nothing for an unknown side';

/**
 * Reads one date of EDTF, its digits open or qualified wherever level 2 allows it.
 * @param when the whole text, for the message of an error
 * @throws WhenError when it is in no form that is known here
 */
export function parseDate(text: string, when: string): PartialDate {
  if (FAR.test(text)) throw new WhenError(when, "is outside the years 0001 to 9999");
  const significant = SIGNIFICANT.exec(text);
  if (significant) return parseDate(openLast(significant), when);
  const match = FORM.exec(CLOCK.exec(text)?.[1] ?? text);
  if (!match) throw new UnknownForm(when, `is not a date in a form known here; ${FORMS}`);
  const [, , year = "", , , month = "XX", , , day = "XX"] = match;
  if (isDivision(month) && day !== "XX")
    throw new WhenError(when, "has a day but no month for it; leave the day out");
  const pattern = { year, month, day };
  const marks = marksOf(match);
  const about = marginOf(pattern, marks);
  return {
    ...place(pattern),
    pattern,
    ...(about && { about }),
    uncertain: marks.some((mark) => mark === "?" || mark === "%"),
  };
}

/** 1950S2 has two digits that count: some year of 19XX. */
function openLast([, year = "", digits = "", mark = ""]: RegExpExecArray): string {
  return year.slice(0, Number(digits)).padEnd(4, "X") + mark;
}

/** Per part of the date the marks that stand to its left and its right. */
function marksOf([, ...parts]: RegExpExecArray): (string | undefined)[] {
  return [parts[0], parts[2], parts[3], parts[5], parts[6], parts[8]];
}

function isDivision(month: string): boolean {
  return Number(month) > 20;
}

function place({
  year,
  month,
  day,
}: Pattern): Pick<PartialDate, "unit" | "year" | "month" | "day" | "scattered"> {
  const open = openYears(year);
  const first = Number(year.replaceAll("X", "0"));
  // A part written XX says no more than its absence: 1985-XX is a day of 1985, as 1985 is.
  if (month === "XX" && day === "XX") {
    const units: readonly Unit[] = ["year", "decade", "century", "millennium"];
    return { unit: units[open ?? 0] ?? "year", year: first, scattered: open === undefined };
  }
  const scattered = /X/.test(year + month) || (day !== "XX" && day.includes("X"));
  if (isDivision(month)) return { unit: "season", year: first, month: Number(month), scattered };
  const dated = { year: first, month: Number(month.replaceAll("X", "0")), scattered };
  return day === "XX"
    ? { unit: "month", ...dated }
    : { unit: "day", ...dated, day: Number(day.replaceAll("X", "0")) };
}

/** The widest of what the parts marked as about right can be off: one unit of a part, or the span of its open digits. */
function marginOf({ year, month, day }: Pattern, marks: readonly (string | undefined)[]): Margin | undefined {
  const isAbout = (part: number) =>
    marks.slice(2 * part, 2 * part + 2).some((mark) => mark === "~" || mark === "%");
  if (isAbout(0)) return { months: 12 * 10 ** (openYears(year) ?? 4), days: 0 };
  if (isAbout(1))
    return { months: isDivision(month) ? monthsOf(Number(month)) : matchingMonths(month), days: 0 };
  return isAbout(2) ? { months: 0, days: matchingDays(day) } : undefined;
}
