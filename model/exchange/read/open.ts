import { type Member, openGzip, openZip } from "./archive.ts";
import { isDescription, readDataPackage } from "./data-package.ts";
import { readDelimited } from "./delimited.ts";
import { UnreadableError, unreadable } from "./finding.ts";
import { readGexf } from "./graph/gexf.ts";
import { readGraphml } from "./graph/graphml.ts";
import { readPajek } from "./graph/pajek.ts";
import { type Bytes, type FileInput, headOf } from "./input.ts";
import { parseWhole, readJson, readJsonLines } from "./json.ts";
import { readOfflineFigure } from "./offline-figure.ts";
import { readParquet } from "./parquet.ts";
import { isCsl, readReferences, referenceForm } from "./references.ts";
import { readSheets } from "./sheet/read-sheets.ts";
import type { ReadOptions, Tables } from "./table.ts";
import { refuseEntities } from "./xml.ts";

/** Options by file: what a recipe says of how a file is read. */
export type OptionsFor = (file: string) => ReadOptions;

/**
 * Opens files of any format that is known and tells what tables and references they hold. A file's content decides what
 * it is; its name only where content cannot.
 * @throws UnreadableError where one of them cannot be read
 */
export async function openFiles(
  inputs: readonly FileInput[],
  optionsFor: OptionsFor = () => ({}),
): Promise<Tables> {
  const description = inputs.find(isDescription);
  if (description) return openPackage(description, inputs, optionsFor);
  return merge(await Promise.all(inputs.map((input) => openFile(input, optionsFor))));
}

// What the recipe says goes before what the package says of itself.
function openPackage(description: FileInput, inputs: readonly FileInput[], optionsFor: OptionsFor) {
  return readDataPackage(description, inputs, (input, told) => {
    const own = Object.entries(optionsFor(input.name)).filter(([, value]) => value !== undefined);
    return openFile(input, () => ({ ...told, ...Object.fromEntries(own) }), true);
  });
}

function merge(all: readonly Tables[]): Tables {
  return {
    tables: all.flatMap(({ tables }) => tables),
    references: all.flatMap(({ references }) => references),
    notes: all.flatMap(({ notes }) => notes),
  };
}

async function openFile(input: FileInput, optionsFor: OptionsFor, inside = false): Promise<Tables> {
  const head = await headOf(input, 4096);
  if (head.length === 0) throw unreadable({ file: input.name }, "is empty", "give a file that holds rows");
  if (startsWith(head, [0x1f, 0x8b])) return openFile(openGzip(input), optionsFor, inside);
  if (startsWith(head, [0x50, 0x4b])) return openPacked(input, optionsFor, inside);
  if (startsWith(head, [0x50, 0x41, 0x52, 0x31])) {
    return { tables: [await readParquet(input)], references: [], notes: [] };
  }
  refuseKnownKinds(head, input.name);
  return openPlain(input, head, optionsFor(input.name));
}

async function openPacked(input: FileInput, optionsFor: OptionsFor, inside: boolean): Promise<Tables> {
  if (inside && !/\.(xlsx|xlsm|ods)$/i.test(input.name)) {
    throw unreadable({ file: input.name }, "is an archive within an archive", "unpack it first");
  }
  const members = await openZip(input);
  if (isWorkbook(members)) {
    return { references: [], ...(await readSheets(input, members, optionsFor(input.name))) };
  }
  if (members.length === 0) throw unreadable({ file: input.name }, "holds no file", "put the tables into it");
  const inputs = members.map(({ input: member }) => member);
  const description = inputs.find(isDescription);
  if (description) return openPackage(description, inputs, optionsFor);
  const opened = await Promise.all(inputs.map((member) => openMember(member, optionsFor)));
  const whole = merge(opened);
  if (whole.tables.length === 0 && whole.references.length === 0) {
    throw unreadable(
      { file: input.name },
      "holds no table",
      whole.notes.map(({ file, said }) => `${file} ${said}`).join("; "),
    );
  }
  return whole;
}

// A codebook beside the tables is no reason to refuse them.
async function openMember(input: FileInput, optionsFor: OptionsFor): Promise<Tables> {
  try {
    return await openFile(input, optionsFor, true);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const { reason } = error.finding;
    return { tables: [], references: [], notes: [{ file: input.name, what: "left unread", said: reason }] };
  }
}

function isWorkbook(members: readonly Member[]): boolean {
  return members.some(({ name }) => name === "xl/workbook.xml" || name === "content.xml");
}

async function openPlain(input: FileInput, head: Bytes, options: ReadOptions): Promise<Tables> {
  const first = new TextDecoder()
    .decode(head)
    .replace(/^\uFEFF/, "")
    .trimStart();
  const nothing = { tables: [], references: [], notes: [] };
  if (/^<!doctype html/i.test(first)) return { ...nothing, tables: await readOfflineFigure(input) };
  if (first.startsWith("<")) return { ...nothing, ...(await openXml(input, first)) };
  if (/^(%[^\n]*\n\s*)*\*(network|vertices)\b/i.test(first))
    return { ...nothing, ...(await readPajek(input)) };
  const form = referenceForm(first);
  if (form !== undefined && (form !== "csl" || isCsl(await parseWhole(input)))) {
    return { ...nothing, references: await readReferences(input, form) };
  }
  if (/\.(jsonl|ndjson)$/i.test(input.name)) return { ...nothing, tables: [await readJsonLines(input)] };
  if (/^\{[^\n]*\}\s*\n\s*\{/.test(first)) return { ...nothing, tables: [await readJsonLines(input)] };
  if (/^[[{]/.test(first) && !/\.(csv|tsv|txt|tab)$/i.test(input.name)) {
    return { ...nothing, tables: await readJson(input) };
  }
  const { table, notes } = await readDelimited(input, options);
  return { ...nothing, tables: [table], notes };
}

async function openXml(input: FileInput, first: string) {
  if (/<(\w+:)?gexf[\s>]/.test(first)) return readGexf(input);
  if (/<(\w+:)?graphml[\s>]/.test(first)) return readGraphml(input);
  refuseEntities(first, { file: input.name });
  throw unreadable(
    { file: input.name },
    "is XML of a kind that is not read",
    "give GEXF, GraphML or a table",
  );
}

const OTHERS: readonly (readonly [readonly number[], string, string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], "a picture", "give the table that it shows"],
  [[0xff, 0xd8, 0xff], "a picture", "give the table that it shows"],
  [[0x47, 0x49, 0x46, 0x38], "a picture", "give the table that it shows"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF", "copy its table into a spreadsheet"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Excel or Word file", "save it as .xlsx"],
  [[0x52, 0x44, 0x58], "an R data file", "write it as CSV in R: write.csv(data, file, row.names = FALSE)"],
  [[0x3c, 0x73, 0x74, 0x61, 0x74, 0x61], "a Stata file", "export it as CSV in Stata: export delimited"],
  [[0x24, 0x46, 0x4c, 0x32], "an SPSS file", "save it as CSV in SPSS"],
  [[0x37, 0x7a, 0xbc, 0xaf], "a 7z archive", "unpack it, or pack it as zip"],
  [[0x52, 0x61, 0x72, 0x21], "a RAR archive", "unpack it, or pack it as zip"],
  [[0x42, 0x5a, 0x68], "a bzip2 file", "unpack it, or pack it with gzip"],
  [[0x28, 0xb5, 0x2f, 0xfd], "a Zstandard file", "unpack it, or pack it with gzip"],
];

function refuseKnownKinds(head: Bytes, file: string): void {
  const other = OTHERS.find(([bytes]) => startsWith(head, bytes));
  if (other) throw unreadable({ file }, `is ${other[1]}, which is not read`, other[2]);
}

function startsWith(head: Bytes, bytes: readonly number[]): boolean {
  return bytes.every((byte, place) => head[place] === byte);
}
