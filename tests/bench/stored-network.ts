import neo4j from "neo4j-driver";
import type { ColumnarNetwork } from "../../model/graph/columns.ts";
import { CERTAINTIES, SECTORS } from "../../model/graph/kinds.ts";
import { formatDay } from "../../model/time/day.ts";
import type { Database } from "../../server/neo4j/database.ts";

/** Entities and relations that are written at once. */
const AT_ONCE = 10_000;

const ENTITIES = `
UNWIND $rows AS row
CREATE (entity:Entity {id: row.id, name: row.id, summary: row.id, dataset: $dataset})
SET entity:$(row.kind)`;

const TYPES = `
UNWIND $rows AS row
CREATE (type:RelationType)
SET type += row, type.dataset = $dataset`;

const RELATIONS = `
UNWIND $rows AS row
MATCH (from:Entity {dataset: $dataset, id: row.from}), (to:Entity {dataset: $dataset, id: row.to})
CREATE (from)-[relation:$(row.type)]->(to)
SET relation += row.properties, relation.dataset = $dataset`;

/** Writes a network into a database as a load would leave it, except that nothing is said of its evidence. */
export async function storeNetwork(
  database: Database,
  dataset: string,
  network: ColumnarNetwork,
): Promise<void> {
  const { driver, name } = database;
  const write = (query: string, rows: unknown[]) =>
    driver.executeQuery(query, { dataset, rows }, { database: name });
  await write(TYPES, typeRows(network));
  await inParts(network.entities.length, async (start, end) => {
    await write(
      ENTITIES,
      network.entities.slice(start, end).map(({ id, kind }) => ({ id: `${dataset}/${id}`, kind })),
    );
  });
  await inParts(network.columns.ids.length, async (start, end) => {
    const rows = Array.from({ length: end - start }, (_, index) =>
      relationRow(network, dataset, start + index),
    );
    await write(RELATIONS, rows);
  });
}

async function inParts(count: number, take: (start: number, end: number) => Promise<void>): Promise<void> {
  for (let start = 0; start < count; start += AT_ONCE) await take(start, Math.min(count, start + AT_ONCE));
}

function typeRows({ types }: ColumnarNetwork): unknown[] {
  return types.map(({ type, influence }) => ({
    type,
    influence,
    basis: "contact",
    name: type,
    inverseName: type,
    from: ["State"],
    to: ["State"],
    sameKind: false,
    role: false,
    polarity: "0",
    sector: "political",
  }));
}

function relationRow({ columns, entities, types, sourceSets }: ColumnarNetwork, dataset: string, at: number) {
  const end = (column: Int32Array) => `${dataset}/${entities[column[at] ?? 0]?.id}`;
  const date = (column: Int32Array) =>
    neo4j.types.Date.fromStandardDateUTC(new Date((column[at] ?? 0) * DAY));
  const day = (column: Int32Array) => formatDay(column[at] ?? 0);
  return {
    from: end(columns.from),
    to: end(columns.to),
    type: types[columns.type[at] ?? 0]?.type,
    properties: {
      id: `${dataset}/${columns.ids.at(at)}`,
      when: `${day(columns.startMin)}/${day(columns.endMax)}`,
      sector: SECTORS[at % SECTORS.length],
      statement: `What is said of relation ${at}.`,
      startMin: date(columns.startMin),
      startMax: date(columns.startMax),
      endMin: date(columns.endMin),
      endMax: date(columns.endMax),
      certainty: CERTAINTIES[columns.certainty[at] ?? 0],
      denied: columns.carries[at] === 0,
      voice: "reports",
      sources: sourceSets[columns.sourceSet[at] ?? 0]?.map((source) => `${source}#p1`),
    },
  };
}

/** Milliseconds. */
const DAY = 86_400_000;
