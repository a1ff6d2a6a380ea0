import { compareValues } from "../../../model/console/compare.ts";
import type { Value } from "../../../model/console/value.ts";

/** What column rows are sorted by, and which way. */
export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

type Rows = readonly (readonly Value[])[];

const NULL: Value = { $type: "Null", _value: null };

/** The rows in the order of a column, null last either way; as the query gave them where none is chosen. */
export function sortRows(rows: Rows, sorting: Sorting | null): Rows {
  if (sorting === null) return rows;
  const at = (row: readonly Value[]) => row[sorting.column] ?? NULL;
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const order = compareValues(at(a), at(b));
    const isNull = at(a).$type === "Null" || at(b).$type === "Null";
    return isNull ? order : sign * order;
  });
}

/** The next sorting when a column's heading is chosen: up, down, and back to the query's own order. */
export function nextSorting(now: Sorting | null, column: number): Sorting | null {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? null : { column, descending: true };
}
