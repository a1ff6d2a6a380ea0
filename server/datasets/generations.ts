import * as z from "zod";
import { countOfKey, generationKey } from "../../model/graph/generation.ts";
import type { Database } from "../neo4j/database.ts";
import type { Defect } from "./defect.ts";
import { MANIFEST } from "./folder.ts";
import type { Runner } from "./runner.ts";

const LOCK = `
MERGE (d:Dataset {id: $dataset}) SET d.loading = true
RETURN d.generation AS current`;

/** The generation that a dataset has, and the one that a load writes. */
export interface Generations {
  /** Absent where the dataset is not loaded. */
  readonly current: string | undefined;
  readonly next: string;
}

/** Locks a dataset's own node until the transaction ends, so that two loads of it wait for each other. */
export async function lock(transaction: Runner, dataset: string): Promise<Generations> {
  const { records } = await transaction.run(LOCK, { dataset });
  const current = z.string().nullable().parse(records[0]?.get("current")) ?? undefined;
  return { current, next: generationKey(dataset, countOfKey(current ?? "") + 1) };
}

// What others have tied to a dataset's nodes does not bear its key.
const FOREIGN = "(r.dataset IS NULL OR r.dataset <> $current)";

const HELD = `
MATCH (n:Entity|Source {dataset: $current})-[r]-() WHERE ${FOREIGN}
AND NOT EXISTS { MATCH (m:Entity|Source {dataset: $next, id: n.id}) WHERE (m:Entity) = (n:Entity) }
RETURN n.id AS id, collect(DISTINCT type(r)) AS types`;

const held = z.object({ id: z.string(), types: z.array(z.string()) });

/** Nodes of the current generation that have none of their id in the next and that relationships of others hold on to. */
export async function findHeld(
  transaction: Runner,
  { current, next }: { current: string | undefined; next: string | null },
): Promise<Defect[]> {
  if (current === undefined) return [];
  const { records } = await transaction.run(HELD, { current, next });
  return records.map((record) => {
    const { id, types } = held.parse(record.toObject());
    const reason = `is no longer named, but relationships that are not the dataset's (${types.join(", ")}) hold on to it; delete those first`;
    return { script: MANIFEST, id, reason };
  });
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
export async function moveHolds(transaction: Runner, { current, next }: Generations): Promise<void> {
  if (current !== undefined) await transaction.run(MOVE, { current, next });
}

const REMOVE = `
MATCH (n:Entity|Source|RelationType {dataset: $generation})
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS`;

/** Removes the nodes and relations of a generation that no dataset names any more, in batches. */
export async function removeGeneration({ driver, name }: Database, generation: string): Promise<void> {
  const session = driver.session({ database: name });
  try {
    await session.run(REMOVE, { generation });
  } finally {
    await session.close();
  }
}
