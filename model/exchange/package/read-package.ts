import * as z from "zod";
import { openZip } from "../read/archive.ts";
import { DATA_PACKAGE, isDescription } from "../read/data-package.ts";
import { unreadable } from "../read/finding.ts";
import type { FileInput } from "../read/input.ts";
import { parseWhole } from "../read/json.ts";
import { readReferences } from "../read/references.ts";
import type { Row } from "../read/table.ts";
import type { CaseReader, Stated } from "../reader.ts";
import { readCell } from "./cells.ts";
import { type Form, TABLES, type TableLayout } from "./columns.ts";
import { type OwnPart, ownPart } from "./descriptor.ts";
import { readExactRows } from "./exact-rows.ts";

const BIBLIOGRAPHY = "sources.bib";

const descriptor = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string().optional(),
      schema: z
        .object({ fields: z.array(z.object({ name: z.string(), type: z.string().optional() })) })
        .optional(),
    }),
  ),
  entente: ownPart,
});

type Descriptor = z.infer<typeof descriptor>;

/**
 * A case as a data package of this program holds it: packed, or as the files of a folder.
 * @returns undefined where the files are none, and are to be read by a recipe
 * @throws UnreadableError where it is one and says what none can say, or lacks a table
 */
export async function openCasePackage(given: readonly FileInput[]): Promise<CaseReader | undefined> {
  const inputs = await unpack(given);
  const description = inputs.find(isDescription);
  if (description === undefined) return undefined;
  const value = await parseWhole(description);
  if (!z.object({ entente: z.unknown() }).safeParse(value).success) return undefined;
  const parsed = descriptor.safeParse(value);
  if (!parsed.success) {
    const reason = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
    throw unreadable({ file: description.name }, `describes no case: ${reason}`, "export the dataset again");
  }
  const folder = description.name.slice(0, -DATA_PACKAGE.length);
  const find = (path: string) => inputs.find(({ name }) => name === folder + path);
  const tables = TABLES.map((layout) => tableOf(layout, parsed.data, find, description.name));
  const { manifest } = parsed.data.entente;
  return {
    manifest,
    async *read(signal) {
      for (const read of tables) yield* read(signal);
    },
  };
}

async function unpack(given: readonly FileInput[]): Promise<readonly FileInput[]> {
  const [only, ...others] = given;
  if (only === undefined || others.length > 0 || !/\.zip$/i.test(only.name)) return given;
  return (await openZip(only)).map(({ input }) => input);
}

type ReadTable = (signal?: AbortSignal) => AsyncGenerator<readonly Stated[]>;

function tableOf(
  layout: TableLayout,
  { resources, entente }: Descriptor,
  find: (path: string) => FileInput | undefined,
  file: string,
): ReadTable {
  const told = resources.find(({ name }) => name === layout.name);
  const input = find(told?.path ?? `${layout.name}.csv`);
  const bibliography = layout.name === "sources" ? find(BIBLIOGRAPHY) : undefined;
  if (input === undefined && bibliography !== undefined) return () => readBibliography(bibliography);
  if (input === undefined)
    throw unreadable({ file }, `lacks its table ${layout.name}`, `add ${layout.name}.csv`);
  const forms = new Map<string, Form>([
    ...(told?.schema?.fields ?? []).map(({ name, type }) => [name, formOf(type)] as const),
    ...layout.columns.map(({ name, form }) => [name, form] as const),
  ]);
  return (signal) => readTable(input, layout, forms, entente, signal);
}

function formOf(type: string | undefined): Form {
  return type === "number" || type === "integer" ? "number" : "text";
}

async function* readTable(
  input: FileInput,
  { asserts, name }: TableLayout,
  forms: ReadonlyMap<string, Form>,
  { formulas }: OwnPart,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Stated[]> {
  let columns: { readonly name: string; readonly form: Form }[] | undefined;
  const toStated = ({ row, cells }: Row): Stated => {
    if (cells.length !== columns?.length) throw ragged(input.name, row, cells.length, columns?.length ?? 0);
    const fields: [string, unknown][] = [];
    for (const [place, { name: column, form }] of columns.entries()) {
      const value = readCell(cells[place] ?? "", form, formulas);
      if (value !== undefined) fields.push([column, value]);
    }
    return { asserts, fields: Object.fromEntries(fields), origin: { file: input.name, row } };
  };
  for await (const rows of readExactRows(input)) {
    signal?.throwIfAborted();
    const head = columns === undefined ? rows.shift() : undefined;
    columns ??= head?.cells.map((cell) => ({ name: cell, form: forms.get(cell) ?? "text" }));
    if (rows.length > 0) yield rows.map(toStated);
  }
  if (columns === undefined)
    throw unreadable({ file: input.name }, "is empty", `give ${name} with their heads`);
}

function ragged(file: string, row: number, cells: number, columns: number) {
  return unreadable(
    { file, row },
    `has ${cells} cells where the table has ${columns} columns`,
    "put a cell that holds a comma into quotation marks",
    "ragged",
  );
}

/** A dataset may bring its sources as a bibliography alone. */
async function* readBibliography(input: FileInput): AsyncGenerator<readonly Stated[]> {
  const works = await readReferences(input, "bibtex");
  yield works.map(
    (fields, place): Stated => ({
      asserts: "source",
      fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
      origin: { file: input.name, row: place + 1 },
    }),
  );
}
