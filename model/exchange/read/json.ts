import { nameOf } from "./delimited.ts";
import { decode, findEncoding } from "./encoding.ts";
import { type Report, shown, unreadable } from "./finding.ts";
import type { FileInput } from "./input.ts";
import { type Record as FlatRecord, flat, fromRecords } from "./records.ts";
import type { Batches, Row, Table } from "./table.ts";
import { wholeOf } from "./whole.ts";

const SAMPLE = 2_000;
const LONGEST_LINE = 4_000_000;

/**
 * The tables in a JSON file: a list of objects, or an object with such lists, each named by its key.
 * @throws UnreadableError where it is no JSON, too large to be held, or holds no list of objects
 */
export async function readJson(input: FileInput): Promise<Table[]> {
  return tablesIn(await parseWhole(input), input.name);
}

/**
 * The tables in a value of JSON.
 * @param file the name of the file that it stands in
 * @throws UnreadableError where it holds no list of objects
 */
export function tablesIn(value: unknown, file: string): Table[] {
  const lists = listsIn(value, nameOf(file));
  if (lists.length === 0) {
    throw unreadable({ file }, "holds no list of objects", 'write it as [{"from": "a", "to": "b"}, …]');
  }
  return lists.map(({ name, records }) =>
    fromRecords(
      name,
      { file },
      records.map((record) => flat(record)),
    ),
  );
}

/** The value of a JSON file. @throws UnreadableError where it is no JSON or too large to be held */
export async function parseWhole(input: FileInput): Promise<unknown> {
  const bytes = await wholeOf(input, "a JSON value", "write one object a line (JSON lines)");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw unreadable({ file: input.name }, `is not JSON: ${reason}`, "save it as JSON in UTF-8");
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listsIn(value: unknown, name: string) {
  if (Array.isArray(value)) {
    const records = value.filter(isObject);
    return records.length > 0 ? [{ name, records }] : [];
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, list]) =>
    Array.isArray(list) && list.some(isObject) ? [{ name: key, records: list.filter(isObject) }] : [],
  );
}

/**
 * A table of JSON lines (one object a line), read as it comes.
 * @throws UnreadableError where the first line is no JSON object
 */
export async function readJsonLines(input: FileInput): Promise<Table> {
  const { name: encoding } = await findEncoding(input);
  const columns: string[] = [];
  const seen = new Set<string>();
  let read = 0;
  for await (const { record } of recordsOf(input, encoding, () => undefined)) {
    for (const key of Object.keys(record)) {
      if (!seen.has(key)) columns.push(key);
      seen.add(key);
    }
    if (++read >= SAMPLE) break;
  }
  if (columns.length === 0) {
    throw unreadable({ file: input.name }, "holds no line that is a JSON object", "write one object a line");
  }
  const rows = (report: Report) => toRows(recordsOf(input, encoding, report), columns, input.name, report);
  return { name: nameOf(input.name), file: input.name, columns, rows };
}

const BATCH = 500;

async function* toRows(
  records: AsyncIterable<{ row: number; record: FlatRecord }>,
  columns: readonly string[],
  file: string,
  report: Report,
): Batches {
  const known = new Set(columns);
  let rows: Row[] = [];
  for await (const { row, record } of records) {
    for (const key of Object.keys(record)) {
      if (known.has(key)) continue;
      known.add(key);
      report({
        ...{ file, row, column: key, kind: "column", weight: "notice" },
        reason: `the key comes first after ${SAMPLE} lines and is not read`,
        remedy: "write the key, with a blank value, in the first line too",
      });
    }
    rows.push({ row, cells: columns.map((column) => record[column] ?? "") });
    if (rows.length < BATCH) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

async function* recordsOf(input: FileInput, encoding: string, report: Report) {
  let row = 0;
  for await (const line of linesOf(input, encoding)) {
    row++;
    if (line.trim() === "") continue;
    const value = parseText(line);
    if (isObject(value)) yield { row, record: flat(value) };
    else {
      report({
        ...{ file: input.name, row, kind: "cell", weight: "fault", value: shown(line) },
        reason: "the line is no JSON object",
        remedy: "write each line as one object in braces",
      });
    }
  }
}

/** The value of a text in JSON, undefined where it is none. */
export function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* linesOf(input: FileInput, encoding: string): AsyncGenerator<string> {
  let held = "";
  for await (const text of decode(input, encoding)) {
    const lines = (held + text).split("\n");
    held = lines.pop() ?? "";
    if (held.length > LONGEST_LINE) {
      throw unreadable(
        { file: input.name },
        "has a line of more than 4 million letters",
        "write one object a line",
      );
    }
    yield* lines;
  }
  if (held !== "") yield held;
}
