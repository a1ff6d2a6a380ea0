import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import type { Finding } from "../../../../model/exchange/read/finding.ts";
import { type FileInput, fromBytes } from "../../../../model/exchange/read/input.ts";
import { openFiles } from "../../../../model/exchange/read/open.ts";
import type { ReadOptions, Table } from "../../../../model/exchange/read/table.ts";

/** All rows of a table with what was found in reading them. */
export async function readAll(table: Table) {
  const findings: Finding[] = [];
  const rows: { row: number; cells: readonly string[] }[] = [];
  for await (const batch of table.rows((finding) => findings.push(finding))) rows.push(...batch);
  return { rows, findings };
}

/** The only table of a file, its rows, and what was found in reading them. */
export async function readOne(input: FileInput, options: ReadOptions = {}) {
  const { tables, notes } = await openFiles([input], () => options);
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
  return { table, notes, ...(await readAll(table)) };
}

/** A zip that holds files. */
export async function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { password?: string } = {},
) {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of Object.entries(files)) {
    await writer.add(
      name,
      typeof content === "string" ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  }
  return new Uint8Array(await writer.close());
}

interface SheetXml {
  readonly cells: string;
  readonly after?: string;
}

/** A workbook whose sheets are given as the XML of their rows; style 1 shows days. */
export async function xlsxOf(
  name: string,
  sheets: Readonly<Record<string, SheetXml>>,
  { date1904 = false, strings = [] }: { date1904?: boolean; strings?: readonly string[] } = {},
) {
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${names.map((sheet, place) => `<sheet name="${sheet}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names.map((_, place) => `<Relationship Id="rId${place + 1}" Target="worksheets/sheet${place + 1}.xml"/>`).join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
  };
  for (const [place, sheet] of names.entries()) {
    const { cells, after = "" } = sheets[sheet] ?? { cells: "" };
    files[`xl/worksheets/sheet${place + 1}.xml`] =
      `<worksheet><sheetData>${cells}</sheetData>${after}</worksheet>`;
  }
  return fromBytes(name, await zipOf(files));
}

/** A row of a sheet with cells of text. */
export function textRow(row: number, ...cells: readonly string[]): string {
  return `<row r="${row}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
}
