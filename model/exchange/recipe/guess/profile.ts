import type { Table } from "../../read/table.ts";

/** What the first rows of a table show of a column. */
export interface ColumnProfile {
  readonly name: string;
  /** Different texts, as far as they were kept. */
  readonly values: readonly string[];
  /** How often each of them stands. */
  readonly times: ReadonlyMap<string, number>;
  readonly blank: number;
  readonly rows: number;
  /** Where the date has a column for each part, of which this is the year. */
  readonly parts?: DateParts;
}

/** The columns of a date that has one for each part. */
export interface DateParts {
  readonly year: ColumnProfile;
  readonly month: ColumnProfile;
  readonly day?: ColumnProfile;
}

const LOOKED_AT = 5_000;
const MOST_VALUES = 2_000;

/** Looks at the first rows of a table, column by column. */
export async function profileTable(table: Table): Promise<ColumnProfile[]> {
  const columns = table.columns.map((name) => ({ name, times: new Map<string, number>(), blank: 0 }));
  let rows = 0;
  for await (const batch of table.rows(() => undefined)) {
    for (const { cells } of batch) {
      if (++rows > LOOKED_AT) break;
      for (const [place, column] of columns.entries()) {
        const text = (cells[place] ?? "").trim();
        if (text === "") column.blank++;
        else if (column.times.size < MOST_VALUES || column.times.has(text))
          column.times.set(text, (column.times.get(text) ?? 0) + 1);
      }
    }
    if (rows > LOOKED_AT) break;
  }
  const seen = Math.min(rows, LOOKED_AT);
  return columns.map(({ name, times, blank }) => ({
    name,
    values: [...times.keys()],
    times,
    blank,
    rows: seen,
  }));
}
