import type { Interval } from "../../time/bounds.ts";
import { FIRST_DAY, LAST_DAY } from "../../time/day.ts";
import type { RelationColumns } from "../columns.ts";

/** The days between which relations start and end; all of time where each is open on both sides. */
export function spanOf({
  startMin,
  startMax,
  endMin,
  endMax,
}: Pick<RelationColumns, "startMin" | "startMax" | "endMin" | "endMax">): Interval {
  let start = LAST_DAY;
  let end = FIRST_DAY;
  for (const column of [startMin, startMax, endMin, endMax]) {
    for (let relation = 0; relation < column.length; relation++) {
      const day = column[relation] ?? 0;
      if (day <= FIRST_DAY || day >= LAST_DAY) continue;
      if (day < start) start = day;
      if (day > end) end = day;
    }
  }
  return start <= end ? { start, end } : { start: FIRST_DAY, end: LAST_DAY };
}
