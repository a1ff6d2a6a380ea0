import type { IsoRange } from "../../model/influence/answers.ts";
import type { Interval } from "../../model/time/bounds.ts";
import { FIRST_DAY, LAST_DAY, parseDay } from "../../model/time/day.ts";
import { describeDay, describeInterval } from "./day.ts";

/** A range of an answer as days. */
export function toInterval({ earliest, latest }: IsoRange): Interval {
  return { start: parseDay(earliest), end: parseDay(latest) };
}

/** When something can have been, as short as it can be said: "1970–1979", "February 1969", "by 1975". */
export function describeRange(range: IsoRange): string {
  const { start, end } = toInterval(range);
  if (start === FIRST_DAY && end === LAST_DAY) return "at an unknown time";
  if (start === FIRST_DAY) return `by ${describeDay(end)}`;
  if (end === LAST_DAY) return `from ${describeDay(start)} on`;
  return describeInterval({ start, end });
}

/** "in 1973" but "1970–1979", which is no single time to be in. */
function toPhrase(words: string): string {
  return words.includes("–") ? words : `in ${words}`;
}

/** An arrival with its span: "in 1973, at the latest by 31 December 1973", "on 28 July 1980". */
export function describeArrival(range: IsoRange): string {
  const { start, end } = toInterval(range);
  if (start === end) return `on ${describeDay(start)}`;
  if (start === FIRST_DAY || end === LAST_DAY) return describeRange(range);
  return `${toPhrase(describeInterval({ start, end }))}, at the latest by ${describeDay(end)}`;
}
