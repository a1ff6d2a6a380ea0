import type { Origin } from "../../reader.ts";
import type { Member } from "../archive.ts";
import { decode } from "../encoding.ts";
import type { Report } from "../finding.ts";
import type { Batches, Row } from "../table.ts";
import { type Element, XmlReader } from "../xml.ts";
import { columnOf, lettersOf, plainNumber, type SheetCell } from "./cells.ts";
import { serialToIso } from "./serial.ts";
import type { Workbook } from "./workbook.ts";

/** The rows of a sheet of an XLSX workbook, as they come; what is odd about a cell is reported. */
export async function* xlsxRows(member: Member, workbook: Workbook, place: Origin, report: Report): Batches {
  const sheet = new SheetReader(workbook, place, report);
  const reader = new XmlReader(place, sheet);
  for await (const text of decode(member.input, "utf-8")) {
    reader.write(text);
    const rows = sheet.take();
    if (rows.length > 0) yield rows;
  }
  reader.close();
  sheet.finish();
  const rows = sheet.take();
  if (rows.length > 0) yield rows;
}

const ODDITIES = {
  error: ["is an error of the spreadsheet", "mend the formula, or leave the cell blank"],
  uncomputed: [
    "is a formula that was never computed",
    "open the workbook, let it compute, and save it; or put the value in its place",
  ],
  "no-day": ["is shown as a day but is none", "write the date as text, as in 1899-05-18"],
} as const;

class SheetReader {
  #rows: Row[] = [];
  #row = 0;
  #cells: string[] = [];
  #column = 0;
  #type = "";
  #style = 0;
  #value = "";
  #reads = false;
  #formula = false;
  #formulas = 0;
  #merged: string[] = [];

  constructor(
    readonly workbook: Workbook,
    readonly place: Origin,
    readonly report: Report,
  ) {}

  open = ({ name, attributes }: Element): void => {
    if (name === "row") this.#beginRow(Number(attributes.r ?? this.#row + 1));
    else if (name === "c") this.#beginCell(attributes);
    else if (name === "v" || name === "t") this.#reads = true;
    else if (name === "f") this.#formula = true;
    else if (name === "rPh") this.#reads = false;
    else if (name === "mergeCell") this.#merged.push(attributes.ref ?? "");
  };

  text = (text: string): void => {
    if (this.#reads) this.#value += text;
  };

  close = (name: string): void => {
    if (name === "v" || name === "t") this.#reads = false;
    else if (name === "c") this.#endCell();
    else if (name === "row") this.#rows.push({ row: this.#row, cells: this.#cells });
  };

  take(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  finish(): void {
    if (this.#formulas > 0) {
      this.report({
        ...this.place,
        kind: "formula",
        weight: "notice",
        value: String(this.#formulas),
        reason: `${this.#formulas} cells are formulas; the values last computed are read`,
        remedy: "compute the workbook anew and save it if they may be old",
      });
    }
    for (const range of this.#merged) this.#tellMerged(range);
  }

  #beginRow(row: number): void {
    this.#row = row;
    this.#cells = [];
    this.#column = 0;
  }

  #beginCell(attributes: Element["attributes"]): void {
    this.#column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r);
    this.#type = attributes.t ?? "n";
    this.#style = Number(attributes.s ?? 0);
    this.#value = "";
    this.#formula = false;
  }

  #endCell(): void {
    const { text, oddity } = this.#read();
    if (this.#formula) this.#formulas++;
    while (this.#cells.length < this.#column - 1) this.#cells.push("");
    this.#cells[this.#column - 1] = oddity === undefined ? text : "";
    if (oddity === undefined) return;
    const [reason, remedy] = ODDITIES[oddity];
    this.report({
      ...this.place,
      row: this.#row,
      column: lettersOf(this.#column),
      kind: oddity === "no-day" ? "date" : oddity === "error" ? "cell" : "formula",
      weight: "fault",
      value: text,
      reason,
      remedy,
    });
  }

  #read(): SheetCell {
    const value = this.#value;
    if (this.#type === "e") return { text: value, oddity: "error" };
    if (this.#formula && value === "" && this.#type !== "str") return { text: "", oddity: "uncomputed" };
    if (this.#type === "s") return { text: this.workbook.strings[Number(value)] ?? "" };
    if (this.#type === "b") return { text: value === "1" ? "true" : "false" };
    if (this.#type === "d") return { text: value.replace(/T00:00:00(\.0+)?Z?$/, "") };
    if (this.#type !== "n" || value === "") return { text: value };
    if (!this.workbook.isDate[this.#style]) return { text: plainNumber(value) };
    const iso = serialToIso(Number(value), this.workbook.epoch);
    return iso === undefined ? { text: value, oddity: "no-day" } : { text: iso };
  }

  #tellMerged(range: string): void {
    const [first = ""] = range.split(":");
    const row = Number(/\d+$/.exec(first)?.[0] ?? 0);
    this.report({
      ...this.place,
      ...(row > 0 && { row }),
      kind: "merged",
      weight: "notice",
      value: range,
      reason: `the cells ${range} are merged: the value stands in the first, and the others read as blank`,
      remedy: "take the merging off and write the value into each cell that it is meant for",
    });
  }
}
