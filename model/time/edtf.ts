import edtf from "edtf";
import type { Bounds, Interval } from "./bounds.ts";
import { addMonths, type Day, dayOfTime, FIRST_DAY, formatDay, LAST_DAY, parseDay } from "./day.ts";
import { monthsOf, yearPart } from "./seasons.ts";
import { type PartialDate, parseWhen, type Side, WhenError } from "./when.ts";

/** What a date of a source means: its four bounds, and whether it is marked as doubtful (`?` or `%`). */
export interface Reading {
  readonly bounds: Bounds;
  readonly doubtful: boolean;
}

/**
 * The bounds of a date as a source gives it, in EDTF (ISO 8601-2).
 *
 * A single date is one occasion somewhere within it; `a/b` starts within a and ends within b. An open end `..` holds
 * still on the day the source was written, an open start holds since always; a blank side is not known, which is not
 * unbounded. `~` widens a date by one unit of its precision on each side.
 * @param writtenAt the day of the source
 * @throws WhenError when the text is no date, names a day that the calendar does not have, or ends before it starts
 */
export function readWhen(when: string, writtenAt: Day): Reading {
  const parsed = parseWhen(when);
  if (parsed.kind === "occasion") {
    const { start, end } = extent(parsed.date, when);
    return {
      bounds: { startMin: start, startMax: end, endMin: start, endMax: end },
      doubtful: parsed.date.uncertain,
    };
  }
  const { start, end } = parsed;
  return {
    bounds: intervalBounds(start, end, when, writtenAt),
    doubtful: isDoubtful(start) || isDoubtful(end),
  };
}

function isDoubtful(side: Side): boolean {
  return typeof side === "object" && side.uncertain;
}

function intervalBounds(startSide: Side, endSide: Side, when: string, writtenAt: Day): Bounds {
  const end = endExtent(endSide, when, writtenAt);
  const start = startExtent(startSide, when, end.end);
  if (start.start > end.end) throw new WhenError(when, "ends before it starts; swap its two sides");
  if (endSide === "open" && start.start > writtenAt) {
    throw new WhenError(
      when,
      `starts after its source was written (${formatDay(writtenAt)}), which cannot know it as still so; ` +
        "leave the end blank (start/) or correct the source's date",
    );
  }
  return {
    startMin: start.start,
    startMax: Math.min(start.end, end.end),
    endMin: Math.max(end.start, start.start),
    endMax: end.end,
  };
}

function startExtent(side: Side, when: string, endMax: Day): Interval {
  if (side === "open") return { start: FIRST_DAY, end: FIRST_DAY };
  if (side === "unknown") return { start: FIRST_DAY, end: endMax };
  return extent(side, when);
}

// The start of an unknown end is the first day, to be raised to the start of the interval.
function endExtent(side: Side, when: string, writtenAt: Day): Interval {
  if (side === "open") return { start: writtenAt, end: LAST_DAY };
  if (side === "unknown") return { start: FIRST_DAY, end: LAST_DAY };
  return extent(side, when);
}

/** The first and last day that a date can mean. */
function extent(date: PartialDate, when: string): Interval {
  const stated = date.unit === "season" ? seasonDays(date, when) : calendarDays(date, when);
  return date.approximate ? widen(stated, date) : stated;
}

function seasonDays({ year, month = 0 }: PartialDate, when: string): Interval {
  const part = yearPart(month);
  if (!part)
    throw new WhenError(when, `has no month ${month}; months are 01 to 12, parts of a year 21 to 41`);
  const first = String(year).padStart(4, "0");
  const last = String(part.next ? year + 1 : year).padStart(4, "0");
  return withinCalendar(when, () => ({
    start: parseDay(`${first}-${part.start}`),
    end: parseDay(`${last}-${part.end}`),
  }));
}

// Each side is read alone, as the library refuses an interval whose sides share a unit (1985-03/1985); a day is read by
// ourselves, as it takes 29 February of any year.
function calendarDays(date: PartialDate, when: string): Interval {
  return withinCalendar(when, () => {
    const text = toEdtf(date);
    if (date.unit === "day") return { start: parseDay(text), end: parseDay(text) };
    const { min, max } = edtf(text);
    return { start: dayOfTime(min), end: dayOfTime(max) };
  });
}

function withinCalendar(when: string, read: () => Interval): Interval {
  try {
    const days = read();
    if (days.start >= FIRST_DAY && days.end <= LAST_DAY) return days;
  } catch {
    throw new WhenError(when, "names a day that the calendar does not have; check its month and day");
  }
  throw new WhenError(when, "is outside the years 0001 to 9999");
}

function toEdtf({ unit, year, month, day }: PartialDate): string {
  const digits = String(year).padStart(4, "0");
  if (unit === "decade") return `${digits.slice(0, 3)}X`;
  if (unit === "century") return `${digits.slice(0, 2)}XX`;
  return [
    digits,
    ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, "0")),
  ].join("-");
}

const MONTHS = { month: 1, year: 12, decade: 120, century: 1200 };

function widen({ start, end }: Interval, { unit, month = 0 }: PartialDate): Interval {
  if (unit === "day") return clamp(start - 1, end + 1);
  const months = unit === "season" ? monthsOf(month) : MONTHS[unit];
  return clamp(addMonths(start, -months), addMonths(end + 1, months) - 1);
}

function clamp(start: Day, end: Day): Interval {
  return { start: Math.max(start, FIRST_DAY), end: Math.min(end, LAST_DAY) };
}
