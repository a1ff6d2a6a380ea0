import type { Origin } from "../reader.ts";
import type { Batches, Row, Table } from "./table.ts";

/** A row as text by column. */
export type Record = Readonly<{ [column: string]: string }>;

/** An object as one row: what is nested gets `outer.inner` as its column, lists of plain values are joined by "; ". */
export function flat(value: object, prefix = ""): { [column: string]: string } {
  const cells: { [column: string]: string } = {};
  for (const [key, inner] of Object.entries(value)) {
    if (isNested(inner)) {
      Object.assign(cells, flat(inner, `${prefix}${key}.`));
    } else cells[prefix + key] = cellOf(inner);
  }
  return cells;
}

function isNested(value: unknown): value is object {
  if (typeof value !== "object" || value === null || value instanceof Date) return false;
  return !Array.isArray(value) || value.some((item) => typeof item === "object" && item !== null);
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(cellOf).join("; ");
  if (value instanceof Date) return isoOf(value);
  return String(value);
}

// A day at midnight, as a column of days in a file of types holds it, is a day.
function isoOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  return date.toISOString().replace(/T00:00:00\.000Z$/, "");
}

const BATCH = 500;

/**
 * A table of records that are held in memory.
 * @param rowOf the row that a record stands in; by default its place in the list
 */
export function fromRecords(
  name: string,
  place: Origin,
  records: readonly Record[],
  rowOf: (index: number) => number = (index) => index + 1,
): Table {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  async function* rows(): Batches {
    for (let start = 0; start < records.length; start += BATCH) {
      yield records.slice(start, start + BATCH).map(
        (record, index): Row => ({
          row: rowOf(start + index),
          cells: columns.map((column) => record[column] ?? ""),
        }),
      );
    }
  }
  return { name, file: place.file, ...(place.sheet !== undefined && { sheet: place.sheet }), columns, rows };
}
