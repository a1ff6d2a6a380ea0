import { type Day, formatDay } from "./day.ts";
import { type DaySet, isSet, type Stretch } from "./day-set.ts";
import { extentOf } from "./extent.ts";
import { MONTHS, nameDay } from "./months.ts";
import type { PartialDate } from "./partial-date.ts";
import { isMoment, type Moment, parseWhen, type Side } from "./when.ts";

const SEASONS = ["spring", "summer", "autumn", "winter"];

const YEAR_PARTS = [
  ...SEASONS,
  ...SEASONS.map((season) => `the northern ${season} of`),
  ...SEASONS.map((season) => `the southern ${season} of`),
  ...["first", "second", "third", "fourth"].map((quarter) => `the ${quarter} quarter of`),
  "early",
  "mid",
  "late",
  "the first half of",
  "the second half of",
];

/**
 * A date of a source as a reader would say it, as in "some time in early 1995" or "from 3 October 1968 to 29 August
 * 1975".
 * @param when EDTF as `readWhen` accepts it
 * @param writtenAt the day of the source, said where something was "still so" then
 * @throws WhenError when `when` is in no form that is known
 */
export function dateInWords(when: string, writtenAt?: Day): string {
  const parsed = parseWhen(when);
  if (parsed.kind === "occasion") {
    return isSet(parsed.date) ? `some time ${setInWords(parsed.date)}` : occasionInWords(parsed.date, when);
  }
  const { start, end } = parsed;
  if (isMoment(end)) return closedInWords(start, end, when);
  const from = startInWords(start, when);
  if (end === "unknown") return start === "unknown" ? "undated" : `${from}, end unknown`;
  const year = writtenAt === undefined ? "" : ` (${Number(formatDay(writtenAt).slice(0, 4))})`;
  return `${from}, still so when the source wrote${year}`;
}

function startInWords(start: Side, when: string): string {
  if (start === "open") return "since always";
  return start === "unknown" ? "start unknown" : `since ${startName(start, when)}`;
}

function closedInWords(start: Side, end: Moment, when: string): string {
  if (start === "open") return `always until ${endName(end, when)}`;
  if (start === "unknown") return `until ${endName(end, when)}, start unknown`;
  const [from, to] = [startName(start, when), endName(end, when)];
  if (isSet(end)) return `from ${from} to ${to}`;
  if (from === to) return `begun and ended ${within(end, when)}`;
  const sameYear = end.unit === "year" && !isSet(start) && end.year === start.year;
  const isVague = end.unit === "century" || end.unit === "millennium" || sameYear;
  return `from ${from} to ${isVague ? "some time in " : ""}${to}`;
}

/** Where the coverage of a source begins, what it covers from its first day may be older. */
function startName(side: Moment, when: string): string {
  if (!isSet(side)) return dateName(side, when);
  const [only, ...more] = side.members;
  const covered = more.length === 0 && only?.first === undefined ? only?.last : undefined;
  return covered
    ? `${dateName(covered, when)} or before (the coverage begins there)`
    : `a day ${setInWords(side)}`;
}

function endName(side: Moment, when: string): string {
  if (!isSet(side)) return dateName(side, when);
  const [only, ...more] = side.members;
  const covered = more.length === 0 && only?.last === undefined ? only?.first : undefined;
  return covered
    ? `${dateName(covered, when)} or later (the coverage ends there)`
    : `a day ${setInWords(side)}`;
}

function setInWords({ members }: DaySet): string {
  return members.map(stretchInWords).join(" or ");
}

function stretchInWords({ first, last }: Stretch): string {
  if (first === last && first !== undefined) return within(first, "");
  if (first === undefined) return last === undefined ? "at any time" : `up to ${dateName(last, "")}`;
  return last === undefined
    ? `from ${dateName(first, "")} on`
    : `from ${dateName(first, "")} to ${dateName(last, "")}`;
}

function occasionInWords(date: PartialDate, when: string): string {
  if (date.about && !date.scattered) return dateName(date, when);
  const doubt = date.uncertain ? "perhaps " : "";
  const some = date.unit === "day" && !date.scattered ? "" : "some time ";
  return `${doubt}${some}${within({ ...date, uncertain: false }, when)}`;
}

function within(date: PartialDate, when: string): string {
  if (date.scattered) return dateName(date, when);
  return `${date.unit === "day" ? "on" : "in"} ${dateName(date, when)}`;
}

function dateName(date: PartialDate, when: string): string {
  const doubt = date.uncertain ? "perhaps " : "";
  // Digits that are open here and there have no name: the days between which they lie do.
  if (date.scattered) return `${doubt}between ${extentInWords(date, when)}`;
  return `${doubt}${date.about ? "about " : ""}${calendarName(date)}`;
}

function extentInWords(date: PartialDate, when: string): string {
  const { start, end } = extentOf(date, when);
  return `${nameDay(formatDay(start))} and ${nameDay(formatDay(end))}`;
}

function calendarName({ unit, year, month = 1, day }: PartialDate): string {
  if (unit === "millennium") return `the ${ordinal(year / 1000 + 1)} millennium`;
  if (unit === "century") return `the ${ordinal(year / 100 + 1)} century`;
  // "The 1900s" is a century to most readers.
  if (unit === "decade") return year % 100 === 0 ? `the decade from ${year}` : `the ${year}s`;
  if (unit === "season") return seasonName(month, year);
  if (unit === "year") return `${year}`;
  const name = `${MONTHS[month - 1]} ${year}`;
  return unit === "day" ? `${day} ${name}` : name;
}

function seasonName(division: number, year: number): string {
  const part = YEAR_PARTS[division - 21];
  return part === "mid" ? `mid-${year}` : `${part} ${year}`;
}

/** A whole number in its order, as in "21st". */
export function ordinal(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
}
