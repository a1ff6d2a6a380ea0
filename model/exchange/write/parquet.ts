import type { ParquetWriter as Writer } from "hyparquet-writer";
import type { Entity } from "../../graph/entity.ts";
import type { Relation } from "../../graph/relation.ts";
import { type Attribute, ENTITY_ATTRIBUTES, RELATION_ATTRIBUTES } from "./attributes.ts";
import { CLAIM_VIEWS, type ExportFormat, type Taken } from "./taken.ts";

const NOTE =
  "For DuckDB, Spark, pandas and Arrow, where a table outgrows a spreadsheet. Title, version and licence stand in its metadata.";

/** How many rows are written together: what has to be held at once, some tens of megabytes. */
const ROWS_IN_GROUP = 20_000;

type SchemaElement = ConstructorParameters<typeof Writer>[0]["schema"][number];

const BOUNDS = new Set(["startMin", "startMax", "endMin", "endMax"]);

const CLAIM_ATTRIBUTES: readonly Attribute<Relation>[] = [
  text("id", ({ id }) => id),
  text("from", ({ from }) => from),
  text("type", ({ type }) => type),
  text("to", ({ to }) => to),
  ...RELATION_ATTRIBUTES,
];

const NAMED_ATTRIBUTES: readonly Attribute<Entity>[] = [
  text("id", ({ id }) => id),
  text("name", ({ name }) => name),
  ...ENTITY_ATTRIBUTES,
];

/** All claims, a row each; the four bounds are dates, everything else is as in the table of claims. */
export const claimsParquet = file("parquet", "Claims as Parquet", writeClaims);

/** The entities that they name. */
export const entitiesParquet = file("entities-parquet", "Entities as Parquet", writeEntities);

/** The bytes of the table of claims. */
export function writeClaims(taken: Pick<Taken, "about" | "relations">): AsyncIterable<Uint8Array> {
  return writeTable(taken, CLAIM_ATTRIBUTES, taken.relations());
}

/** The bytes of the table of entities. */
export function writeEntities(taken: Pick<Taken, "about" | "entities">): AsyncIterable<Uint8Array> {
  return writeTable(taken, NAMED_ATTRIBUTES, taken.entities());
}

function text<T>(name: string, read: (thing: T) => string): Attribute<T> {
  return { name, type: "string", read };
}

function file(name: string, title: string, write: (taken: Taken) => AsyncIterable<Uint8Array>): ExportFormat {
  return {
    name,
    title,
    note: NOTE,
    mediaType: "application/vnd.apache.parquet",
    extension: "parquet",
    of: CLAIM_VIEWS,
    write,
  };
}

/** The bytes of a table, group by group; the writer is loaded when it is first asked for. */
async function* writeTable<T>(
  { about }: Pick<Taken, "about">,
  attributes: readonly Attribute<T>[],
  rows: AsyncIterable<readonly T[]>,
): AsyncIterable<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
  const writer = new ByteWriter();
  const said = Object.entries(about).map(([key, value]) => ({ key, value }));
  const parquet = new ParquetWriter({
    writer,
    schema: schemaOf(attributes),
    createdBy: "Entente",
    kvMetadata: said,
  });
  for await (const group of inGroups(rows)) {
    const columnData = attributes.map((attribute) => ({
      name: attribute.name,
      data: group.map((thing) => cellOf(attribute, thing)),
    }));
    await parquet.write({ columnData, rowGroupSize: group.length });
    yield taken();
  }
  await parquet.finish();
  yield taken();

  /** What was written since the last time: its place in the file goes on being counted. */
  function taken(): Uint8Array {
    const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
    writer.index = 0;
    return bytes;
  }
}

function schemaOf<T>(attributes: readonly Attribute<T>[]): SchemaElement[] {
  return [
    { name: "root", num_children: attributes.length },
    ...attributes.map(
      ({ name, type }): SchemaElement => ({ name, repetition_type: "OPTIONAL", ...typeOf(name, type) }),
    ),
  ];
}

function typeOf(
  name: string,
  type: Attribute<unknown>["type"],
): Pick<SchemaElement, "type" | "converted_type"> {
  if (BOUNDS.has(name)) return { type: "INT32", converted_type: "DATE" };
  if (type === "boolean") return { type: "BOOLEAN" };
  return type === "integer" ? { type: "INT32" } : { type: "BYTE_ARRAY", converted_type: "UTF8" };
}

function cellOf<T>({ name, read }: Attribute<T>, thing: T) {
  const value = read(thing);
  return BOUNDS.has(name) && typeof value === "string" ? new Date(`${value}T00:00:00Z`) : (value ?? null);
}

async function* inGroups<T>(rows: AsyncIterable<readonly T[]>): AsyncIterable<T[]> {
  let group: T[] = [];
  for await (const some of rows) {
    group.push(...some);
    if (group.length < ROWS_IN_GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
