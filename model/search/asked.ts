import type { Interval } from "../time/bounds.ts";
import { parseDay } from "../time/day.ts";

/** What is asked for: words that must be found, and years in which it must have been so, or which its name must hold. */
export interface SearchWords {
  /** None where years alone are asked for. */
  readonly words: string;
  readonly years: Interval | null;
  /** The years as they were typed. */
  readonly named: string;
}

const YEARS = /(?<![\p{L}\p{N}])(\d{4})(?:(s)|\s*[–-]\s*(\d{4}))?(?![\p{L}\p{N}])/u;

/** Tells the years of a search from its words: `agreement 1969`, `president 1980s`, `1968–1975`. */
export function readAsked(text: string): SearchWords {
  const found = YEARS.exec(text);
  const plain = { words: text.trim(), years: null, named: "" };
  if (found === null) return plain;
  const [named, first = "", decade, last = first] = found;
  const end = decade === undefined ? last : `${first.slice(0, 3)}9`;
  const years = toYears(first, end);
  return years === null ? plain : { words: text.replace(YEARS, " ").trim(), years, named };
}

function toYears(first: string, last: string): Interval | null {
  if (Number(first) < 1 || last < first) return null;
  return { start: parseDay(`${first}-01-01`), end: parseDay(`${last}-12-31`) };
}
