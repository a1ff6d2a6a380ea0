import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { csvOf } from "../../model/exchange/write/csv.ts";
import { writeClaims, writeEntities } from "../../model/exchange/write/parquet.ts";
import type { Taken } from "../../model/exchange/write/taken.ts";
import type { ColumnarNetwork } from "../../model/graph/columns.ts";
import type { Entity } from "../../model/graph/entity.ts";
import { CERTAINTIES } from "../../model/graph/kinds.ts";
import type { Relation } from "../../model/graph/relation.ts";
import { formatDay } from "../../model/time/day.ts";

/** Rows that are made at once. */
const AT_ONCE = 10_000;

/** Writes a network as the files that an export of it gives: claims and entities as Parquet, and its types. */
export async function writeFiles(network: ColumnarNetwork, folder: string): Promise<void> {
  const taken = takenOf(network);
  await write(join(folder, "claims.parquet"), writeClaims(taken));
  await write(join(folder, "entities.parquet"), writeEntities(taken));
  const types = network.types.map(({ type, influence, role }) => [type, influence, String(role === true)]);
  await writeFile(join(folder, "types.csv"), csvOf([["type", "influence", "role"], ...types]));
}

async function write(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(path));
}

function takenOf(network: ColumnarNetwork): Pick<Taken, "about" | "entities" | "relations"> {
  const { entities, columns } = network;
  return {
    about: { id: "large", title: "Made up", version: "1", licence: "CC0-1.0", contentHash: "" },
    entities: () => inParts(entities.length, (at) => entityAt(network, at)),
    relations: () => inParts(columns.ids.length, (at) => relationAt(network, at)),
  };
}

async function* inParts<T>(count: number, make: (at: number) => T): AsyncIterable<T[]> {
  for (let from = 0; from < count; from += AT_ONCE) {
    yield Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, place) => make(from + place));
  }
}

function entityAt({ entities }: ColumnarNetwork, at: number): Entity {
  const { id, kind } = entities[at] ?? { id: "", kind: "State" };
  return { id, kind, name: id, names: {}, summary: "", measures: [], sources: [], identifiers: [] };
}

function relationAt({ columns, entities, types, sourceSets }: ColumnarNetwork, at: number): Relation {
  const end = (column: Int32Array) => entities[column[at] ?? 0]?.id ?? "";
  const day = (column: Int32Array) => formatDay(column[at] ?? 0);
  const { startMin, startMax, endMin, endMax } = columns;
  return {
    id: columns.ids.at(at) ?? "",
    type: types[columns.type[at] ?? 0]?.type ?? "",
    from: end(columns.from),
    to: end(columns.to),
    dates: {
      when: `${day(startMin)}/${day(endMax)}`,
      ...{ startMin: day(startMin), startMax: day(startMax), endMin: day(endMin), endMax: day(endMax) },
    },
    certainty: CERTAINTIES[columns.certainty[at] ?? 0] ?? "stated",
    voice: "reports",
    denied: columns.carries[at] === 0,
    sector: "political",
    statement: "Made up.",
    sources: [...(sourceSets[columns.sourceSet[at] ?? 0] ?? [])].map((source) => `${source}#p1`),
    dataset: "large",
    measures: [],
  };
}
