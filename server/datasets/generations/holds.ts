import * as z from "zod";
import { Findings } from "../../../model/exchange/finding.ts";
import type { Database } from "../../neo4j/database.ts";
import { toPlain } from "../../neo4j/plain.ts";
import { read } from "../../neo4j/read.ts";
import { DatasetError } from "../dataset-error.ts";
import { MANIFEST } from "../folder/read-manifest.ts";
import { PATIENT, type Runner } from "../runner.ts";

// What others have tied to a dataset's nodes does not bear its key.
const FOREIGN = "(r.dataset IS NULL OR r.dataset <> $current)";

const HELD = `
MATCH (n:Entity|Source {dataset: $current})-[r]-() WHERE ${FOREIGN}
RETURN n.id AS id, n:Source AS isSource, collect(DISTINCT type(r)) AS types`;

const held = z.object({ id: z.string(), isSource: z.boolean(), types: z.array(z.string()) });

/**
 * Refuses to take away entities and sources that relationships of others hold on to.
 * @param current the generation that is to go
 * @param stays whether the next generation has the same entity or source
 * @throws DatasetError that names those that would go
 */
export async function refuseHeld(
  database: Database,
  dataset: string,
  current: string,
  stays: (thing: "entity" | "source", id: string) => boolean,
): Promise<void> {
  const findings = new Findings();
  for (const row of await read(database, HELD, { current }, PATIENT)) {
    const { id, isSource, types } = held.parse(toPlain(row));
    if (stays(isSource ? "source" : "entity", id)) continue;
    const reason = `is no longer named, but relationships that are not the dataset's (${types.join(", ")}) hold on to it`;
    findings.add({ file: MANIFEST, id, kind: "reference", reason, remedy: "delete those first" });
  }
  if (findings.total > 0) throw new DatasetError(dataset, findings);
}

const MOVE = `
MATCH (n:Entity|Source {dataset: $current})-[r]-() WHERE ${FOREIGN}
WITH DISTINCT r
CALL (r) {
  UNWIND [startNode(r), endNode(r)] AS end
  OPTIONAL MATCH (m:Entity|Source {dataset: $next, id: end.id})
  WHERE end.dataset = $current AND (m:Entity) = (end:Entity)
  RETURN collect(coalesce(m, end)) AS ends
}
WITH r, ends[0] AS from, ends[1] AS to
CREATE (from)-[copy:$(type(r))]->(to)
SET copy = properties(r)
DELETE r`;

/** Ties to the next generation what others have tied to the current one. */
export async function moveHolds(transaction: Runner, current: string, next: string): Promise<void> {
  await transaction.run(MOVE, { current, next });
}
