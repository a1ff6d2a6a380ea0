import type { Dates } from "../../graph/dates.ts";
import { FIRST_DAY, formatDay, LAST_DAY } from "../../time/day.ts";
import type { WriteOptions } from "./taken.ts";

/** The one beginning and end by which a format that has no uncertain dates tells a date; an open side is undefined. */
export interface Spell {
  readonly start: string | undefined;
  readonly end: string | undefined;
}

const OPEN = new Set([formatDay(FIRST_DAY), formatDay(LAST_DAY)]);

/**
 * The spell of a date, in ISO days: from its earliest start to its latest end, or the days on which it is certainly so.
 * @returns undefined where there is no day on which it is certainly so
 */
export function spellOf(dates: Dates, spell: WriteOptions["spell"]): Spell | undefined {
  const [start, end] = spell === "possible" ? [dates.startMin, dates.endMax] : [dates.startMax, dates.endMin];
  if (start > end) return undefined;
  return { start: closed(start), end: closed(end) };
}

function closed(day: string): string | undefined {
  return OPEN.has(day) ? undefined : day;
}
