import * as z from "zod";
import type { Database, Report } from "../neo4j/database.ts";
import { toPlain } from "../neo4j/plain.ts";
import { read } from "../neo4j/read.ts";
import { PATIENT } from "./runner.ts";
import { ensureSchema } from "./schema.ts";

const OF_BEFORE = `
MATCH (d:Dataset) WHERE d.generation IS NULL AND d.counter IS NULL AND d.contentHash IS NOT NULL
RETURN d.id AS id ORDER BY id`;

/**
 * The steps from the version before, in which datasets shared the nodes that they both named and `datasets` listed them.
 * Each can be broken off and begun again: what is done already no longer matches.
 */
const STEPS = [
  // A shared node becomes the first dataset's own; the others get copies.
  copies("Entity"),
  copies("Source"),
  `MATCH (n:Entity|Source) WHERE n.dataset IS NULL AND n.datasets IS NOT NULL
   CALL (n) { SET n.dataset = n.datasets[0] + '@1' REMOVE n.datasets } IN TRANSACTIONS OF 1000 ROWS`,
  `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.dataset IN $ids AND (a.dataset <> r.dataset + '@1' OR b.dataset <> r.dataset + '@1')
   CALL (a, r, b) {
     MATCH (from:Entity {dataset: r.dataset + '@1', id: a.id}), (to:Entity {dataset: r.dataset + '@1', id: b.id})
     CREATE (from)-[own:$(type(r))]->(to)
     SET own = properties(r), own.dataset = r.dataset + '@1'
     DELETE r
   } IN TRANSACTIONS OF 1000 ROWS`,
  `MATCH (:Entity)-[r]->(:Entity) WHERE r.dataset IN $ids
   CALL (r) { SET r.dataset = r.dataset + '@1' } IN TRANSACTIONS OF 1000 ROWS`,
  `MATCH (t:RelationType) WHERE t.dataset IN $ids
   CALL (t) { SET t.dataset = t.dataset + '@1' } IN TRANSACTIONS OF 1000 ROWS`,
  "MATCH (d:Dataset) WHERE d.id IN $ids SET d.generation = d.id + '@1'",
];

function copies(label: "Entity" | "Source"): string {
  return `MATCH (n:${label}) WHERE n.dataset IS NULL AND size(n.datasets) > 1
   CALL (n) {
     UNWIND n.datasets[1..] AS dataset
     MERGE (copy:${label} {dataset: dataset + '@1', id: n.id})
     SET copy:$(labels(n)), copy += properties(n), copy.dataset = dataset + '@1', copy.datasets = null
   } IN TRANSACTIONS OF 1000 ROWS`;
}

/**
 * Gives every dataset of the version before nodes and relations of its own, in batches; without any it costs one query.
 * @throws Problem as `read` does, and what the database throws
 */
export async function migrateDatasets(database: Database, report: Report): Promise<void> {
  const rows = await read(database, OF_BEFORE, {}, PATIENT);
  const ids = rows.map((row) => z.object({ id: z.string() }).parse(toPlain(row)).id);
  if (ids.length === 0) return;
  report(`Giving each dataset of the version before what it shared with others: ${ids.join(", ")}`);
  await ensureSchema(database);
  const session = database.driver.session({ database: database.name });
  try {
    for (const step of STEPS) await session.run(step, { ids });
  } finally {
    await session.close();
  }
}
