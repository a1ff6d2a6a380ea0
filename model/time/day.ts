/** A calendar day as a whole number: days since 1970-01-01 in the proleptic Gregorian calendar (ISO 8601). */
export type Day = number;

/** Milliseconds of a day. */
export const MILLISECONDS = 86_400_000;

/** The mean length of a year in days (Gregorian). */
export const DAYS_A_YEAR = 365.2425;

/** The day that stands for "since always": an open start. */
export const FIRST_DAY: Day = Date.parse("0001-01-01") / MILLISECONDS;

/** The day that stands for "still so": an open end. */
export const LAST_DAY: Day = Date.parse("9999-12-31") / MILLISECONDS;

/**
 * The day of a calendar date.
 * @param iso a date as `YYYY-MM-DD`
 * @throws RangeError when the text is not a day of the calendar
 */
export function parseDay(iso: string): Day {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) {
    throw new RangeError(`"${iso}" is not a day of the calendar; write it as YYYY-MM-DD`);
  }
  return time / MILLISECONDS;
}

/** The calendar date of a day, as `YYYY-MM-DD`, for years 1 to 9999. */
export function formatDay(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** The day a moment of the clock (milliseconds since 1970, UTC) falls on. */
export function dayOfTime(milliseconds: number): Day {
  return Math.floor(milliseconds / MILLISECONDS);
}

/** The same day of the month a number of months away, or the last day of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MILLISECONDS);
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0);
  return date.getTime() / MILLISECONDS;
}
