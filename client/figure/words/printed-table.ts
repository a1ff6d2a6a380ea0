import { formatNumber } from "../../format/number.ts";
import type { Case } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import type { PrintedTable } from "../../store/take-away.ts";
import { COLUMNS, sortRows, toRow } from "../../table/columns.ts";

/** Everything in force as it is printed, in the order of time: the rows of the table, and what each states. */
export function printSlice(loaded: Case, { relations, totals }: WindowSlice, title: string): PrintedTable {
  const isPart = relations.length < totals.relations;
  const part = `${formatNumber(relations.length)} of ${formatNumber(totals.relations)}, those drawn one by one; the file has all of them`;
  const rows = relations.map((inForce) => toRow(loaded, inForce));
  return {
    title: isPart ? `${title} (${part})` : title,
    columns: [...COLUMNS.map(({ heading }) => heading), "Statement"],
    rows: sortRows(rows, { key: "date", descending: false }).map((row) => [
      ...COLUMNS.map(({ key }) => row[key]),
      row.inForce.relation.statement,
    ]),
  };
}
