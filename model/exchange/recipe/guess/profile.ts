import type { Table } from "../../read/table.ts";

/** What the first rows of a table show of a column. */
export interface ColumnProfile {
  readonly name: string;
  /** Different texts, as far as they were kept. */
  readonly values: readonly string[];
  readonly blank: number;
  readonly rows: number;
}

const LOOKED_AT = 5_000;
const MOST_VALUES = 2_000;

/** Looks at the first rows of a table, column by column. */
export async function profileTable(table: Table): Promise<ColumnProfile[]> {
  const columns = table.columns.map((name) => ({ name, values: new Set<string>(), blank: 0 }));
  let rows = 0;
  for await (const batch of table.rows(() => undefined)) {
    for (const { cells } of batch) {
      if (++rows > LOOKED_AT) break;
      for (const [place, column] of columns.entries()) {
        const text = (cells[place] ?? "").trim();
        if (text === "") column.blank++;
        else if (column.values.size < MOST_VALUES) column.values.add(text);
      }
    }
    if (rows > LOOKED_AT) break;
  }
  const seen = Math.min(rows, LOOKED_AT);
  return columns.map(({ name, values, blank }) => ({ name, values: [...values], blank, rows: seen }));
}
