import type { Member } from "../archive.ts";
import type { Report } from "../finding.ts";
import { unreadable } from "../finding.ts";
import { headed } from "../header.ts";
import type { FileInput } from "../input.ts";
import type { Batches, Note, ReadOptions, Table } from "../table.ts";
import { odsRows, odsSheets } from "./ods.ts";
import { readWorkbook } from "./workbook.ts";
import { xlsxRows } from "./xlsx.ts";

interface Sheet {
  readonly name: string;
  readonly rows: (report: Report) => Batches;
}

/**
 * The sheets of a workbook (XLSX or ODS) as tables; blank ones are left out. A day is a day, in no time zone.
 * @throws UnreadableError where it cannot be read, or the sheet that is asked for is not in it
 */
export async function readSheets(
  input: FileInput,
  members: readonly Member[],
  options: ReadOptions,
): Promise<{ tables: Table[]; notes: Note[] }> {
  const file = input.name;
  const content = members.find(({ name }) => name === "content.xml");
  const sheets = content ? await odsTables(content, file) : await xlsxTables(members, file);
  const wanted = options.sheet === undefined ? sheets : sheets.filter(({ name }) => name === options.sheet);
  if (sheets.length === 0) throw unreadable({ file }, "is a workbook without a sheet", "save it again");
  if (wanted.length === 0) {
    const names = sheets.map(({ name }) => name).join(", ");
    throw unreadable({ file }, `has no sheet "${options.sheet}"`, `name one of: ${names}`);
  }
  const read = await Promise.all(wanted.map((sheet) => tableOf(sheet, file, options)));
  return {
    tables: read.map(({ table }) => table).filter(({ columns }) => columns.length > 0),
    notes: read.flatMap(({ notes, table }) => (table.columns.length > 0 ? notes : [])),
  };
}

async function tableOf({ name, rows: raw }: Sheet, file: string, options: ReadOptions) {
  const { columns, rows, notes } = await headed(raw, { file, sheet: name }, { ...options, exact: false });
  return { table: { name, file, sheet: name, columns, rows }, notes };
}

async function odsTables(content: Member, file: string): Promise<Sheet[]> {
  const names = await odsSheets(content, file);
  return names.map((name) => ({
    name,
    rows: (report) => odsRows(content, { file, sheet: name }, report),
  }));
}

async function xlsxTables(members: readonly Member[], file: string): Promise<Sheet[]> {
  const workbook = await readWorkbook(members, file);
  return workbook.sheets.map(({ name, member }) => ({
    name,
    rows: (report) => xlsxRows(member, workbook, { file, sheet: name }, report),
  }));
}
