import type { TableSeen } from "../../../../model/exchange/import-answer.ts";
import type { DateSide } from "../../../../model/exchange/recipe/form-words.ts";
import { findDateParts } from "../../../../model/exchange/recipe/guess/date-parts.ts";
import { dateOfParts } from "../../../../model/exchange/recipe/guess/parts.ts";
import type { PartsDate } from "./edit-dates.ts";

/** The columns that seem to be the parts of a date: those of its side, else of any, else the first columns of the table. */
export function firstParts({ columns }: TableSeen, side: DateSide): PartsDate {
  const profiles = columns.map(({ name, values, blank }) => ({
    ...{ name, values, blank, rows: values.length, times: new Map(values.map((value) => [value, 1])) },
  }));
  const found = findDateParts(profiles);
  const [, best] = found.find(([of]) => of === SAME[side]) ?? found[0] ?? [];
  if (best?.parts === undefined) return { year: columns[0]?.name ?? "" };
  return dateOfParts(best.parts);
}

/** Of an occasion between two days the first is told as a start is. */
const SAME: Readonly<Record<DateSide, string>> = {
  at: "at",
  start: "start",
  end: "end",
  earliest: "start",
  latest: "end",
};
