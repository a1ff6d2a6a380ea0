import { formatDay } from "./day.ts";
import { isSet, type Stretch } from "./day-set.ts";
import { extentOf } from "./extent.ts";
import type { PartialDate } from "./partial-date.ts";
import { isMoment, type Moment, parseWhen, type Side } from "./when.ts";
import { ordinal } from "./words.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const YEAR_PARTS: Readonly<Record<number, string>> = {
  33: "Q1",
  34: "Q2",
  35: "Q3",
  36: "Q4",
  37: "early",
  39: "late",
  40: "H1",
  41: "H2",
};

const SEASONS = ["spring", "summer", "autumn", "winter"];

/**
 * A date of a source at its shortest, for labels: "1968–75", "Feb 1985", "c. 1985", "1970s", "1991–?".
 * An open side is left out ("1821–"); a question mark stands for an unknown side, or after a doubtful date.
 * @param when EDTF as `readWhen` accepts it
 * @throws WhenError when `when` is in no form that is known
 */
export function dateLabel(when: string): string {
  const parsed = parseWhen(when);
  if (parsed.kind === "occasion") return momentLabel(parsed.date);
  const { start, end } = parsed;
  if (!isMoment(start) || !isMoment(end)) return unboundedLabel(start, end);
  if (isSet(start) || isSet(end)) return `${momentLabel(start)}–${momentLabel(end)}`;
  if (yearName(start) !== yearName(end)) return `${yearName(start)}–${shortened(start, end)}`;
  if (!isMonthOrDay(start) || !isMonthOrDay(end)) return yearName(start);
  if (start.month === end.month) return `${MONTHS[(start.month ?? 1) - 1]} ${start.year}`;
  return `${MONTHS[(start.month ?? 1) - 1]}–${MONTHS[(end.month ?? 1) - 1]} ${start.year}`;
}

function unboundedLabel(start: Side, end: Side): string {
  if (start === "unknown" && end === "unknown") return "undated";
  if (start === "open" && end === "open") return "always";
  return `${sideLabel(start)}–${sideLabel(end)}`;
}

function sideLabel(side: Side): string {
  if (side === "open") return "";
  if (side === "unknown") return "?";
  return isSet(side) ? momentLabel(side) : yearName(side);
}

function momentLabel(moment: Moment): string {
  return isSet(moment) ? moment.members.map(stretchLabel).join(" or ") : dateName(moment);
}

function stretchLabel({ first, last }: Stretch): string {
  if (first === undefined) return last === undefined ? "?" : `by ${dateName(last)}`;
  if (first === last) return dateName(first);
  return last === undefined ? `${dateName(first)} or later` : `${dateName(first)}…${dateName(last)}`;
}

// 1968–75, but 1998–2003 and 1905–c. 1910: two digits only where they continue a plain year of the same century.
function shortened(start: PartialDate, end: PartialDate): string {
  if (end.unit === "century") return `before ${end.year + 100}`;
  const name = yearName(end);
  const sameCentury = Math.floor(start.year / 100) === Math.floor(end.year / 100);
  const plain = end.year >= 1000 && /^\d{4}\??$/.test(name) && /^(c\. )?\d{4}$/.test(yearName(start));
  return sameCentury && plain ? name.slice(2) : name;
}

function isMonthOrDay({ unit }: PartialDate): boolean {
  return unit === "month" || unit === "day";
}

function yearName({ unit, ...date }: PartialDate): string {
  const whole = unit === "decade" || unit === "century" || unit === "millennium";
  return dateName({ ...date, unit: whole ? unit : "year" });
}

function dateName(date: PartialDate): string {
  const name = date.scattered ? scatteredName(date) : calendarName(date);
  return `${date.about ? "c. " : ""}${name}${date.uncertain ? "?" : ""}`;
}

/** The first and the last year or day that open digits can mean. */
function scatteredName({ about: _, ...stated }: PartialDate): string {
  const { start, end } = extentOf(stated, "");
  const [first, last] = [formatDay(start), formatDay(end)];
  return first.slice(0, 4) === last.slice(0, 4)
    ? `${first}…${last}`
    : `${Number(first.slice(0, 4))}…${last.slice(0, 4)}`;
}

function calendarName({ unit, year, month = 1, day }: PartialDate): string {
  if (unit === "millennium") return `${ordinal(year / 1000 + 1)} mill.`;
  if (unit === "century") return `${ordinal(year / 100 + 1)} c.`;
  if (unit === "decade") return year % 100 === 0 ? `${year}–${year + 9}` : `${year}s`;
  if (unit === "season" && month === 38) return `mid-${year}`;
  if (unit === "season") return `${YEAR_PARTS[month] ?? SEASONS[(month - 21) % 4]} ${year}`;
  if (unit === "year") return `${year}`;
  return `${unit === "day" ? `${day} ` : ""}${MONTHS[month - 1]} ${year}`;
}
