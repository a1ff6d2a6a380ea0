/** How a workbook counts days: from 1900, with a 29 February 1900 that never was, or from 1904. */
export type Epoch = 1900 | 1904;

const DAY = 86_400_000;
const BEFORE_1900 = Date.UTC(1899, 11, 31);
const START_1904 = Date.UTC(1904, 0, 1);

/**
 * The day (and the time, where it has one) that a spreadsheet writes as a number, as ISO text. It is counted in days
 * alone, so that no time zone can shift it.
 * @returns undefined where the number is no day: negative, the 29 February 1900, a time alone, or after 9999
 */
export function serialToIso(serial: number, epoch: Epoch): string | undefined {
  const days = Math.floor(serial);
  const start = startOf(days, epoch);
  if (start === undefined) return undefined;
  const seconds = Math.round((serial - days) * 86_400);
  const time = start + days * DAY + seconds * 1000;
  if (!(time < Date.UTC(10_000, 0, 1))) return undefined;
  const iso = new Date(time).toISOString();
  return seconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

function startOf(days: number, epoch: Epoch): number | undefined {
  if (epoch === 1904) return days < 0 ? undefined : START_1904;
  if (days < 1 || days === 60) return undefined;
  return days < 60 ? BEFORE_1900 : BEFORE_1900 - DAY;
}

const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a number format (ECMA-376 part 1, 18.8.30) shows numbers as days or times. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}
