import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/** A sheet of a workbook: a name and rows of texts. */
export interface SheetText {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/**
 * A workbook (XLSX, ECMA-376) of texts alone: no cell is a number or a day, so that no spreadsheet changes what is in it.
 * The first row of each sheet stays in sight.
 */
export async function writeWorkbook(sheets: readonly SheetText[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(partsOf(sheets))) {
    // The same workbook is the same bytes, whenever it is written.
    await writer.add(name, new TextReader(text), { lastModDate: new Date(1980, 0, 1) });
  }
  return writer.close();
}

function partsOf(sheets: readonly SheetText[]): Record<string, string> {
  const numbered = sheets.map((sheet, place) => ({ ...sheet, number: place + 1 }));
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  return {
    "[Content_Types].xml": xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("workbook.xml", "sheet.main")}${numbered.map(({ number }) => override(`worksheets/sheet${number}.xml`, "worksheet")).join("")}</Types>`,
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ name, number }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join("")}</Relationships>`,
    ),
    ...Object.fromEntries(
      numbered.map(({ number, rows }) => [`xl/worksheets/sheet${number}.xml`, sheetXml(rows)]),
    ),
  };
}

function sheetXml(rows: SheetText["rows"]): string {
  const view = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>`;
  const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const body = rows.map((cells, place) => `<row r="${place + 1}">${cells.map(cell).join("")}</row>`).join("");
  return xml(`<worksheet xmlns="${MAIN}">${view}<sheetData>${body}</sheetData></worksheet>`);
}

function xml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(CONTROL, "");
}

// Letters that no XML may hold.
const CONTROL = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
