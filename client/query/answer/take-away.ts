import { toPlain } from "../../../model/console/plain.ts";
import type { Value } from "../../../model/console/value.ts";
import { csvOf } from "../../../model/exchange/write/csv.ts";
import { type Naming, toPlainCell } from "./plain-cell.ts";

type Rows = readonly (readonly Value[])[];

/** Rows with the names of their columns. */
interface Table {
  readonly columns: readonly string[];
  readonly rows: Rows;
}

/** A table as comma-separated values: things by their names, nothing for null. */
export function toCsv(columns: readonly string[], rows: Rows, naming: Naming): string {
  return csvOf([columns, ...toPlainRows(rows, naming)]);
}

/** A table as text that spreadsheets take from the clipboard: tabs between fields, which stand on one line. */
export function toTabs(columns: readonly string[] | null, rows: Rows, naming: Naming): string {
  const lines = toPlainRows(rows, naming).map((fields) => fields.map(toField));
  return [...(columns ? [columns.map(toField)] : []), ...lines].map((fields) => fields.join("\t")).join("\n");
}

/** Rows of values as texts that a reader or a spreadsheet wants. */
export function toPlainRows(rows: Rows, naming: Naming): string[][] {
  return rows.map((row) => row.map((value) => toPlainCell(value, naming)));
}

/** A spreadsheet takes a quote at the beginning for one around the field, up to the next one, wherever that is. */
function toField(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}

/** A table as JSON: an object a row; whole numbers beyond 2⁵³ stay text, so that they keep their digits. */
export function toPlainJson({ columns, rows }: Table): string {
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(row.map((value, index) => [columns[index] ?? "", toPlain(value)]))),
    null,
    2,
  );
}

/** A table as JSON in which every value says its type, as the program answers it. */
export function toTypedJson({ columns, rows }: Table): string {
  return JSON.stringify({ columns, rows }, null, 2);
}

/** Hands a text to the reader as a file. */
export function saveText(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
