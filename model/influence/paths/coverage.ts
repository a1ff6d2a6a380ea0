import { type Dates, toBounds } from "../../graph/dates.ts";
import { knowledgeOf } from "../../time/knowledge.ts";
import type { DayRange } from "./timed-path.ts";

/**
 * Whether influence can only pass a hop where the coverage of its source is cut off: before the day on which it begins,
 * or after the one on which it ends, in every world in which the path holds.
 * @param moment when it passes there at the earliest it can
 */
export function passesBeyondCoverage(dates: Dates, moment: DayRange): boolean {
  const { start, end } = knowledgeOf(dates.when);
  const { startMax, endMin } = toBounds(dates);
  return (start === "cut-off" && moment.latest < startMax) || (end === "cut-off" && moment.earliest > endMin);
}
