import { formatDay } from "../../../model/time/day.ts";
import { tellTyped } from "../../../model/time/typed.ts";
import { describeDay } from "../../format/day.ts";

/** Which day of a month or a year is meant, where no day is named: its first, its last, or none. */
export type DayMeant = "first" | "last" | "none";

/** A day that somebody typed: the ISO day, and the same in words. */
export interface TypedDay {
  readonly day: string;
  readonly words: string;
}

/** A year, a month or a day: nothing else has a first and a last day that are known. */
const KNOWN = /^\d{4}(-\d{2}){0,2}$/;

/** How a typed day is read, or why it cannot be; null of none. */
export function tellDay(text: string, meant: DayMeant): TypedDay | { readonly complaint: string } | null {
  const typed = text.trim();
  const told = tellTyped(typed);
  if (told === null || "complaint" in told) return told;
  const { startMin, endMax } = told.bounds;
  const isDay = startMin === endMax;
  if (!KNOWN.test(told.when) || (meant === "none" && !isDay)) {
    const due = meant === "none" ? "one day" : "one day, month or year";
    return { complaint: `“${typed}” is not ${due}; write it as ${EXAMPLES[meant]}` };
  }
  const day = meant === "last" ? endMax : startMin;
  return { day: formatDay(day), words: describeDay(day) };
}

const EXAMPLES: Readonly<Record<DayMeant, string>> = {
  first: "28 July 1985, 28.7.1985, July 1985 or 1985",
  last: "28 July 1985, 28.7.1985, July 1985 or 1985",
  none: "28 July 1985 or 28.7.1985",
};
