import type { Interval } from "./bounds.ts";
import { addMonths, type Day, FIRST_DAY, LAST_DAY, MILLISECONDS, parseDay } from "./day.ts";
import { type DaySet, isSet } from "./day-set.ts";
import { numbersTo } from "./digits.ts";
import type { Margin, PartialDate, Pattern } from "./partial-date.ts";
import { yearPart } from "./seasons.ts";
import type { Moment } from "./when.ts";
import { WhenError } from "./when-error.ts";

/**
 * The first and the last day that a date can mean. Days between them that open digits or a set leave out are not told
 * apart: what holds for all of the stretch holds for the date.
 * @throws WhenError when the calendar has no such day
 */
export function extentOf(moment: Moment, when: string): Interval {
  return isSet(moment) ? setDays(moment, when) : dateDays(moment, when);
}

function setDays({ members }: DaySet, when: string): Interval {
  const stretches = members.map(({ first, last }): Interval => {
    const stretch = {
      start: first === undefined ? FIRST_DAY : dateDays(first, when).start,
      end: last === undefined ? LAST_DAY : dateDays(last, when).end,
    };
    if (stretch.start > stretch.end) throw new WhenError(when, "has a member that ends before it starts");
    return stretch;
  });
  return {
    start: Math.min(...stretches.map(({ start }) => start)),
    end: Math.max(...stretches.map(({ end }) => end)),
  };
}

function dateDays(date: PartialDate, when: string): Interval {
  const stated = date.unit === "season" ? seasonDays(date, when) : patternDays(date.pattern, when);
  return date.about ? widen(stated, date.about) : stated;
}

function seasonDays({ month = 0, pattern }: PartialDate, when: string): Interval {
  const part = yearPart(month);
  if (!part)
    throw new WhenError(when, `has no month ${month}; months are 01 to 12, parts of a year 21 to 41`);
  const year = patternDays({ year: pattern.year, month: "XX", day: "XX" }, when);
  const firstYear = new Date(year.start * MILLISECONDS).getUTCFullYear();
  const lastYear = new Date(year.end * MILLISECONDS).getUTCFullYear();
  return {
    start: dayIn(part.previous ? firstYear - 1 : firstYear, part.start),
    end: dayIn(part.next ? lastYear + 1 : lastYear, part.end),
  };
}

/** A day of a year, or the nearest that can be told where that year is beyond all of time. */
function dayIn(year: number, monthAndDay: string): Day {
  if (year < 1) return FIRST_DAY;
  return year > 9999 ? LAST_DAY : parseDay(`${String(year).padStart(4, "0")}-${monthAndDay}`);
}

/** From the first to the last day of the calendar that fits a pattern of digits. */
function patternDays({ year, month, day }: Pattern, when: string): Interval {
  const years = numbersTo(9999, year);
  const months = numbersTo(12, month);
  const days = numbersTo(31, day);
  if (years.length === 0) throw new WhenError(when, "is outside the years 0001 to 9999");
  const start = findDay(years, months, days);
  const end = findDay(years.toReversed(), months.toReversed(), days.toReversed());
  if (start === undefined || end === undefined)
    throw new WhenError(when, "names a day that the calendar does not have; check its month and day");
  return { start, end };
}

function findDay(
  years: readonly number[],
  months: readonly number[],
  days: readonly number[],
): Day | undefined {
  for (const year of years) {
    for (const month of months) {
      for (const day of days) {
        const found = new Date(0);
        found.setUTCFullYear(year, month - 1, day);
        if (found.getUTCDate() === day) return found.getTime() / MILLISECONDS;
      }
    }
  }
  return undefined;
}

function widen({ start, end }: Interval, { months, days }: Margin): Interval {
  // The day after moves from the end of one month to the end of another; a day that the month lacks is its last.
  const later = Math.max(addMonths(end + 1, months) - 1, addMonths(end, months));
  return {
    start: Math.max(FIRST_DAY, addMonths(start, -months) - days),
    end: Math.min(LAST_DAY, later + days),
  };
}
