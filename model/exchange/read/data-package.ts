import * as z from "zod";
import { unreadable } from "./finding.ts";
import type { FileInput } from "./input.ts";
import { parseWhole } from "./json.ts";
import { flat, fromRecords } from "./records.ts";
import type { Note, ReadOptions, Table, Tables } from "./table.ts";

const oneOrMany = z.union([z.string(), z.array(z.string()).min(1)]);

const missingValues = z
  .array(z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]))
  .optional();

const resource = z.object({
  name: z.string(),
  path: oneOrMany.optional(),
  data: z.array(z.record(z.string(), z.unknown())).optional(),
  encoding: z.string().optional(),
  dialect: z
    .object({
      header: z.boolean().default(true),
      headerRows: z.array(z.int().min(1)).optional(),
      delimiter: z.string().default(","),
      quoteChar: z.string().optional(),
      sheetName: z.string().optional(),
    })
    .optional(),
  schema: z
    .object({
      fields: z.array(z.object({ name: z.string(), missingValues })),
      missingValues,
    })
    .optional(),
});

const descriptor = z.object({
  title: z.string().optional(),
  name: z.string().optional(),
  version: z.string().optional(),
  licenses: z.array(z.object({ name: z.string().optional(), title: z.string().optional() })).optional(),
  sources: z.array(z.object({ title: z.string().optional(), path: z.string().optional() })).optional(),
  resources: z.array(resource).min(1),
});

type Resource = z.infer<typeof resource>;

export const DATA_PACKAGE = "datapackage.json";

/** Whether a file is the description of a data package, in whichever folder. */
export function isDescription({ name }: FileInput): boolean {
  return name === DATA_PACKAGE || name.endsWith(`/${DATA_PACKAGE}`);
}

/** Opens one file with what is told of it. */
export type OpenFile = (input: FileInput, options: ReadOptions) => Promise<Tables>;

/**
 * The tables of a data package (Frictionless, versions 1 and 2), read as its descriptor says; cells that it calls missing
 * are blank.
 * @throws UnreadableError where the descriptor does not fit the standard or names what is not in the package
 */
export async function readDataPackage(
  description: FileInput,
  inputs: readonly FileInput[],
  open: OpenFile,
): Promise<Tables> {
  const place = { file: description.name };
  const parsed = descriptor.safeParse(await parseWhole(description));
  if (!parsed.success) {
    const reason = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ");
    throw unreadable(place, `is no data package: ${reason}`, "check it against datapackage.org");
  }
  const folder = description.name.slice(0, -DATA_PACKAGE.length);
  const read = await Promise.all(
    parsed.data.resources.map((told) => readResource(told, folder, { description, inputs, open })),
  );
  return {
    tables: read.flatMap(({ tables }) => tables),
    references: read.flatMap(({ references }) => references),
    notes: [...about(parsed.data, description.name), ...read.flatMap(({ notes }) => notes)],
  };
}

interface Package {
  readonly description: FileInput;
  readonly inputs: readonly FileInput[];
  readonly open: OpenFile;
}

async function readResource(told: Resource, folder: string, whole: Package): Promise<Tables> {
  const place = { file: whole.description.name };
  if (told.data) {
    const table = fromRecords(
      told.name,
      place,
      told.data.map((record) => flat(record)),
    );
    return { tables: [withoutMissing(table, told)], references: [], notes: [] };
  }
  const paths = [told.path ?? []].flat();
  if (paths.length === 0) throw unreadable(place, `${told.name} has neither path nor data`, "give it a path");
  const opened = await Promise.all(
    paths.map((path) => whole.open(find(path, folder, whole), optionsOf(told))),
  );
  return {
    tables: opened.flatMap(({ tables }) =>
      tables.map((table) => withoutMissing({ ...table, name: told.name }, told)),
    ),
    references: opened.flatMap(({ references }) => references),
    notes: opened.flatMap(({ notes }) => notes),
  };
}

function find(path: string, folder: string, { description, inputs }: Package): FileInput {
  const place = { file: description.name };
  if (/^[a-z]+:|^\/|(^|\/)\.\.(\/|$)/i.test(path)) {
    throw unreadable(
      place,
      `names "${path}", which lies outside the package`,
      "put the file into the package",
    );
  }
  const found = inputs.find(({ name }) => name === folder + path.replace(/^\.\//, ""));
  if (!found) throw unreadable(place, `names "${path}", which is not in the package`, "add the file");
  return found;
}

function optionsOf({ dialect, schema, encoding }: Resource): ReadOptions {
  const columns = schema?.fields.map(({ name }) => name);
  return {
    encoding,
    ...(dialect && { delimiter: dialect.delimiter, quotes: dialect.quoteChar !== "" }),
    ...(dialect?.header === false ? { header: "none", columns } : { header: dialect?.headerRows?.[0] }),
    sheet: dialect?.sheetName,
  };
}

// A field's own list replaces that of the table.
function withoutMissing(table: Table, { schema }: Resource): Table {
  if (!schema) return table;
  const common = new Set(schema.missingValues ?? [""]);
  const own = new Map(schema.fields.map((field) => [field.name, field.missingValues]));
  const missing = table.columns.map((column) => {
    const listed = own.get(column);
    return listed ? new Set(listed) : common;
  });
  if (missing.every((values) => values.size === 1 && values.has(""))) return table;
  return {
    ...table,
    async *rows(report) {
      for await (const batch of table.rows(report)) {
        yield batch.map(({ row, cells }) => ({
          row,
          cells: cells.map((cell, column) => (missing[column]?.has(cell) ? "" : cell)),
        }));
      }
    },
  };
}

function about(told: z.infer<typeof descriptor>, file: string): Note[] {
  const licence = told.licenses?.map(({ title, name }) => title ?? name).join(", ");
  const sources = told.sources?.map(({ title, path }) => title ?? path).join("; ");
  const said = [
    ["title", [told.title ?? told.name, told.version].filter(Boolean).join(" ")],
    ["licence", licence],
    ["sources", sources],
  ] as const;
  return said.flatMap(([what, text]) => (text ? [{ file, what, said: text }] : []));
}
