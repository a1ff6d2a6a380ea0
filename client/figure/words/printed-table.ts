import type { Case } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import type { PrintedTable } from "../../store/take-away.ts";
import { COLUMNS, sortRows, toRow } from "../../table/columns.ts";

/** Everything in force as it is printed, in the order of time: the rows of the table, and what each states. */
export function printSlice(loaded: Case, { relations }: WindowSlice, title: string): PrintedTable {
  const rows = relations.map((inForce) => toRow(loaded, inForce));
  return {
    title,
    columns: [...COLUMNS.map(({ heading }) => heading), "Statement"],
    rows: sortRows(rows, { key: "date", descending: false }).map((row) => [
      ...COLUMNS.map(({ key }) => row[key]),
      row.inForce.relation.statement,
    ]),
  };
}
