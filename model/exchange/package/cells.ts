import type { Form } from "./columns.ts";

/** Texts that a spreadsheet would run (CWE-1236), and those that begin with the mark that keeps it from it. */
const MARKED = /^[=+\-@\t\r']/;

/** A value as a cell; blank where there is none. Every text is put so that `readCell` gives it back letter by letter. */
export function writeCell(value: unknown, form: Form, formulas: "neutralize" | "keep"): string {
  if (value === undefined || value === null) return "";
  if (form === "list") return JSON.stringify(value);
  if (typeof value !== "string") return String(value);
  return formulas === "neutralize" && MARKED.test(value) ? `'${value}` : value;
}

/** The value of a cell; undefined where it is blank, and the text itself where it is not of its form. */
export function readCell(cell: string, form: Form, formulas: "neutralize" | "keep"): unknown {
  if (cell === "") return undefined;
  if (form === "list") return readList(cell);
  if (form === "truth") return cell === "true" ? true : cell === "false" ? false : cell;
  if (form === "whole" || form === "number") return readNumber(cell);
  return formulas === "neutralize" && cell.startsWith("'") ? cell.slice(1) : cell;
}

// A list that somebody has written by hand may be no JSON; whoever checks the row says so.
function readList(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

function readNumber(cell: string): number | string {
  const value = Number(cell);
  return cell.trim() === "" || !Number.isFinite(value) ? cell : value;
}
