import type { FilesSeen, TableSeen } from "../../../model/exchange/import-answer.ts";
import type { Row, Table, Tables } from "../../../model/exchange/read/table.ts";
import { profileTable } from "../../../model/exchange/recipe/guess/profile.ts";

const ROWS = 8;
const VALUES = 60;
const LONGEST = 200;
/** More columns than this are told by name alone. */
const COLUMNS = 300;

/** What files hold, as far as a reader needs to see it to say what it means. */
export async function describeFiles({ tables, references, notes }: Tables): Promise<FilesSeen> {
  return {
    tables: await Promise.all(tables.map(describeTable)),
    references: references.length,
    notes: [...notes],
  };
}

async function describeTable(table: Table): Promise<TableSeen> {
  const [columns, rows] = [await profileTable(table), await firstRows(table)];
  return {
    ...{ name: table.name, file: table.file },
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    columns: columns.map(({ name, values, blank }, place) => ({
      ...{ name, blank, different: values.length },
      values: place < COLUMNS ? values.slice(0, VALUES).map(shorten) : [],
    })),
    rows: rows.map(({ row, cells }) => ({ row, cells: cells.slice(0, COLUMNS).map(shorten) })),
  };
}

async function firstRows(table: Table): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of table.rows(() => undefined)) {
    rows.push(...batch.slice(0, ROWS - rows.length));
    if (rows.length >= ROWS) break;
  }
  return rows;
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
