import type { Origin } from "../../reader.ts";
import type { Member } from "../archive.ts";
import { decode } from "../encoding.ts";
import { type Report, unreadable } from "../finding.ts";
import type { Batches, Row } from "../table.ts";
import { type Element, XmlReader } from "../xml.ts";
import { lettersOf, plainNumber } from "./cells.ts";

// A sheet is filled to its end with rows that are told as "repeated": what is blank is not repeated.
const MOST_REPEATED = 10_000;

/** The names of the sheets of an ODS workbook (ODF 1.3 part 3). */
export async function odsSheets(content: Member, file: string): Promise<string[]> {
  const names: string[] = [];
  const reader = new XmlReader(
    { file },
    {
      open: ({ name, attributes }) => {
        if (name === "table") names.push(attributes.name ?? `sheet ${names.length + 1}`);
      },
      close: () => undefined,
      text: () => undefined,
    },
  );
  for await (const text of decode(content.input, "utf-8")) reader.write(text);
  reader.close();
  if (names.length === 0) throw unreadable({ file }, "is a zip but holds no sheet", "save it as .ods");
  return names;
}

/** The rows of one sheet of an ODS workbook, as they come. */
export async function* odsRows(content: Member, place: Origin, report: Report): Batches {
  const sheet = new OdsReader(place, report);
  const reader = new XmlReader(place, sheet);
  for await (const text of decode(content.input, "utf-8")) {
    reader.write(text);
    const rows = sheet.take();
    if (rows.length > 0) yield rows;
  }
  reader.close();
}

class OdsReader {
  #rows: Row[] = [];
  #inSheet = false;
  #row = 0;
  #rowTimes = 1;
  #cells: string[] = [];
  #cell: Element["attributes"] | undefined;
  #paragraphs: string[] = [];
  #inText = false;
  #inNote = 0;

  constructor(
    readonly place: Origin,
    readonly report: Report,
  ) {}

  open = ({ name, attributes }: Element): void => {
    if (name === "table") this.#inSheet = attributes.name === this.place.sheet;
    if (!this.#inSheet) return;
    if (name === "table-row") this.#beginRow(attributes);
    else if (name === "table-cell" || name === "covered-table-cell") this.#beginCell(attributes);
    else if (name === "annotation") this.#inNote++;
    else if (name === "p" && this.#inNote === 0) this.#beginParagraph();
    else if (name === "s" && this.#inText) this.#append(" ".repeat(Number(attributes.c ?? 1)));
    else if (name === "line-break" && this.#inText) this.#append("\n");
  };

  text = (text: string): void => {
    if (this.#inText && this.#inNote === 0) this.#append(text);
  };

  close = (name: string): void => {
    if (!this.#inSheet) return;
    if (name === "table") this.#inSheet = false;
    else if (name === "annotation") this.#inNote--;
    else if (name === "p" && this.#inNote === 0) this.#inText = false;
    else if (name === "table-cell" || name === "covered-table-cell") this.#endCell();
    else if (name === "table-row") this.#endRow();
  };

  take(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #beginRow(attributes: Element["attributes"]): void {
    this.#cells = [];
    this.#rowTimes = Number(attributes["number-rows-repeated"] ?? 1);
  }

  #beginCell(attributes: Element["attributes"]): void {
    this.#cell = attributes;
    this.#paragraphs = [];
  }

  #beginParagraph(): void {
    this.#inText = true;
    this.#paragraphs.push("");
  }

  #append(text: string): void {
    const last = this.#paragraphs.length - 1;
    this.#paragraphs[last] = (this.#paragraphs[last] ?? "") + text;
  }

  #endCell(): void {
    const attributes = this.#cell ?? {};
    const text = this.#read(attributes);
    const times = Number(attributes["number-columns-repeated"] ?? 1);
    const spans = Number(attributes["number-columns-spanned"] ?? 1) > 1;
    if (text !== "" && (spans || Number(attributes["number-rows-spanned"] ?? 1) > 1)) this.#tellMerged(text);
    if (text === "" && times > 100) return;
    for (let time = 0; time < Math.min(times, MOST_REPEATED); time++) this.#cells.push(text);
  }

  #read(attributes: Element["attributes"]): string {
    const type = attributes["value-type"];
    if (type === "float" || type === "percentage" || type === "currency") {
      return plainNumber(attributes.value ?? "");
    }
    if (type === "date") return (attributes["date-value"] ?? "").replace(/T00:00:00(\.0+)?Z?$/, "");
    if (type === "boolean") return attributes["boolean-value"] ?? "";
    return this.#paragraphs.join("\n");
  }

  #endRow(): void {
    const blank = this.#cells.every((cell) => cell === "");
    const times = blank ? 0 : Math.min(this.#rowTimes, MOST_REPEATED);
    for (let time = 1; time <= times; time++) {
      this.#rows.push({ row: this.#row + time, cells: this.#cells });
    }
    this.#row += this.#rowTimes;
  }

  #tellMerged(value: string): void {
    const address = `${lettersOf(this.#cells.length + 1)}${this.#row + 1}`;
    this.report({
      ...this.place,
      row: this.#row + 1,
      kind: "merged",
      weight: "notice",
      value,
      reason: `the cell ${address} is merged with others, which read as blank`,
      remedy: "take the merging off and write the value into each cell that it is meant for",
    });
  }
}
