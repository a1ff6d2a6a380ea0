/** How many of the last digits of a year are left open, 0 to 3; undefined where others are. */
export function openYears(year: string): number | undefined {
  return /^\d+X{0,3}$/.test(year) ? year.length - year.replaceAll("X", "").length : undefined;
}

/** How many months of a year a pattern of digits can mean. */
export function matchingMonths(pattern: string): number {
  return numbersTo(12, pattern).length || 1;
}

/** How many days of a month a pattern of digits can mean. */
export function matchingDays(pattern: string): number {
  return numbersTo(31, pattern).length || 1;
}

/** The numbers from 1 to a greatest one that a pattern of digits, `X` for an open one, can mean. */
export function numbersTo(most: number, pattern: string): number[] {
  const known = Number(pattern);
  if (!Number.isNaN(known)) return known >= 1 && known <= most ? [known] : [];
  const form = new RegExp(`^${pattern.replaceAll("X", "\\d")}$`);
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  return numbers.filter((number) => form.test(String(number).padStart(pattern.length, "0")));
}
