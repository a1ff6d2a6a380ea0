/** A stretch of months and days, as `MM-DD`, of one year, or from the year before (`previous`) to the year after (`next`). */
export interface YearPart {
  readonly start: string;
  readonly end: string;
  readonly previous?: true;
  readonly next?: true;
}

// Wide enough for both ways to count, by whole months and by the sun. A winter or a southern summer "of 1985" may be
// the one that ends or the one that begins in 1985.
const MARCH: YearPart = { start: "03-01", end: "06-21" };
const JUNE: YearPart = { start: "06-01", end: "09-23" };
const SEPTEMBER: YearPart = { start: "09-01", end: "12-22" };
const DECEMBER: YearPart = { start: "12-01", end: "03-21", previous: true, next: true };

const MARCH_OR_SEPTEMBER: YearPart = { start: "03-01", end: "12-22" };

const PARTS: readonly YearPart[] = [
  // 21–24: spring, summer, autumn and winter of an unnamed hemisphere
  MARCH_OR_SEPTEMBER,
  DECEMBER,
  MARCH_OR_SEPTEMBER,
  DECEMBER,
  // 25–28: of the northern, 29–32: of the southern
  MARCH,
  JUNE,
  SEPTEMBER,
  DECEMBER,
  SEPTEMBER,
  DECEMBER,
  MARCH,
  JUNE,
  // 33–36: quarters
  { start: "01-01", end: "03-31" },
  { start: "04-01", end: "06-30" },
  { start: "07-01", end: "09-30" },
  { start: "10-01", end: "12-31" },
  // 37–39: thirds
  { start: "01-01", end: "04-30" },
  { start: "05-01", end: "08-31" },
  { start: "09-01", end: "12-31" },
  // 40–41: halves
  { start: "01-01", end: "06-30" },
  { start: "07-01", end: "12-31" },
];

/**
 * The days that a division of a year can mean (ISO 8601-2, 4.8), at their widest. The library `edtf` gives seasons the
 * days of quarters and lets thirds overlap, so they are told here.
 * @param division 21 to 41; undefined for any other number
 */
export function yearPart(division: number): YearPart | undefined {
  return PARTS[division - 21];
}

/** How many months a division of a year lasts: the unit by which `~` widens it. */
export function monthsOf(division: number): number {
  if (division >= 40) return 6;
  return division >= 37 ? 4 : 3;
}
