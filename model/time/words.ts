import { type Day, formatDay } from "./day.ts";
import { type PartialDate, parseWhen, type Side } from "./when.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

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
  if (parsed.kind === "occasion") return occasionInWords(parsed.date);
  const { start, end } = parsed;
  if (typeof end === "object") return closedInWords(start, end);
  const from = startInWords(start);
  if (end === "unknown") return start === "unknown" ? "undated" : `${from}, end unknown`;
  const year = writtenAt === undefined ? "" : ` (${Number(formatDay(writtenAt).slice(0, 4))})`;
  return `${from}, still so when the source wrote${year}`;
}

function startInWords(start: Side): string {
  if (start === "open") return "since always";
  return start === "unknown" ? "start unknown" : `since ${dateName(start)}`;
}

function closedInWords(start: Side, end: PartialDate): string {
  if (start === "open") return `always until ${dateName(end)}`;
  if (start === "unknown") return `until ${dateName(end)}, start unknown`;
  const [from, to] = [dateName(start), dateName(end)];
  if (from === to) return `begun and ended ${within(end)}`;
  const isVague = end.unit === "century" || (end.unit === "year" && end.year === start.year);
  return `from ${from} to ${isVague ? "some time in " : ""}${to}`;
}

function occasionInWords(date: PartialDate): string {
  if (date.approximate) return dateName(date);
  const doubt = date.uncertain ? "perhaps " : "";
  return `${doubt}${date.unit === "day" ? "" : "some time "}${within({ ...date, uncertain: false })}`;
}

function within(date: PartialDate): string {
  return `${date.unit === "day" ? "on" : "in"} ${dateName(date)}`;
}

function dateName(date: PartialDate): string {
  return `${date.uncertain ? "perhaps " : ""}${date.approximate ? "about " : ""}${calendarName(date)}`;
}

function calendarName({ unit, year, month = 1, day }: PartialDate): string {
  if (unit === "century") return `the ${ordinal(year / 100 + 1)} century`;
  if (unit === "decade") return `the ${year}s`;
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
