import * as z from "zod";
import { ASSERTS } from "../../model/exchange/reader.ts";
import type { Database } from "../neo4j/database.ts";
import { toPlain } from "../neo4j/plain.ts";
import { readEach } from "../neo4j/read.ts";
import { ContentHash } from "./checking/digest.ts";
import type { StoredRow } from "./checking/stored-row.ts";
import type { Fingerprint } from "./stored.ts";

const row = z.object({
  asserts: z.enum(ASSERTS),
  label: z.string(),
  from: z.string(),
  to: z.string(),
  properties: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]),
  ),
});

const node = (asserts: StoredRow["asserts"], of: string) => `
MATCH (n:${of} {dataset: $generation})
RETURN '${asserts}' AS asserts, coalesce([label IN labels(n) WHERE label <> '${of}'][0], '') AS label, '' AS from, '' AS to,
  properties(n) AS properties`;

const QUERIES = [
  node("type", "RelationType"),
  node("source", "Source"),
  node("entity", "Entity"),
  `MATCH (a:Entity {dataset: $generation})-[r {dataset: $generation}]->(b)
RETURN 'relation' AS asserts, type(r) AS label, a.id AS from, b.id AS to, properties(r) AS properties`,
];

/** Milliseconds that reading all of a dataset may take. */
const PATIENCE = 600_000;

/**
 * The content hash of what the database holds of a dataset now: where it is not the one that was stored when it was
 * loaded, somebody has changed it since.
 */
export async function hashStored(
  database: Database,
  { generation }: Pick<Fingerprint, "generation">,
  signal?: AbortSignal,
): Promise<string> {
  const hash = new ContentHash();
  await eachStored(database, { generation }, (row) => hash.add(row), signal);
  return hash.read();
}

/** Hands over every row that the database holds of a dataset, as it was written. */
export async function eachStored(
  database: Database,
  { generation }: Pick<Fingerprint, "generation">,
  take: (row: StoredRow) => void,
  signal?: AbortSignal,
): Promise<void> {
  const options = { timeout: PATIENCE, ...(signal && { signal }) };
  for (const query of QUERIES) {
    await readEach(database, query, { generation }, options, (found) => take(toRow(found)));
  }
}

function toRow(found: unknown): StoredRow {
  const { properties, ...rest } = row.parse(toPlain(found));
  const { dataset: _, ...own } = properties;
  const id = rest.asserts === "type" ? own.type : own.id;
  return { ...rest, id: String(id), properties: own };
}
