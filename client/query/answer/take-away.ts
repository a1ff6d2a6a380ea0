import { toPlain } from "../../../model/console/plain.ts";
import type { Value } from "../../../model/console/value.ts";
import { toWords } from "../../../model/console/words.ts";
import { formatCsv } from "../../format/csv.ts";

type Rows = readonly (readonly Value[])[];

/** Rows with the names of their columns. */
interface Table {
  readonly columns: readonly string[];
  readonly rows: Rows;
}

/** A table as comma-separated values: each value in words, nothing for null. */
export function toCsv(columns: readonly string[], rows: Rows): string {
  return formatCsv([columns, ...rows.map((row) => row.map(toField))]);
}

function toField(value: Value): string {
  return value.$type === "Null" ? "" : toWords(value);
}

/** A table as text that spreadsheets take from the clipboard: tabs between fields, which stand on one line. */
export function toTabs(columns: readonly string[] | null, rows: Rows): string {
  const lines = rows.map((row) => row.map((value) => toField(value).replace(/[\t\r\n]+/g, " ")));
  return [...(columns ? [columns] : []), ...lines].map((fields) => fields.join("\t")).join("\n");
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
