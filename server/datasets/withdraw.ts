import * as z from "zod";
import type { Defect } from "./defect.ts";
import { MANIFEST } from "./folder.ts";
import type { Runner } from "./runner.ts";

const LOCK = `
MERGE (d:Dataset {id: $dataset}) SET d.loading = true
RETURN EXISTS { (n:Entity|Source) WHERE $dataset IN n.datasets } OR EXISTS { (:RelationType {dataset: $dataset}) } AS known`;

/**
 * Locks a dataset's own node until the transaction ends, so that two loads of it wait for each other.
 * @returns whether the database holds anything of the dataset
 */
export async function lock(transaction: Runner, dataset: string): Promise<boolean> {
  const { records } = await transaction.run(LOCK, { dataset });
  return records[0]?.get("known") === true;
}

const WITHDRAW = [
  "MATCH (e:Entity)-[r]->() WHERE $dataset IN e.datasets AND r.dataset = $dataset DELETE r",
  "MATCH (t:RelationType {dataset: $dataset}) DELETE t",
  // A node that others name keeps its description; one of this dataset alone is emptied, not deleted, because foreign
  // relationships may hold on to it.
  `MATCH (n:Entity|Source) WHERE n.datasets = [$dataset]
   SET n = {id: n.id, datasets: n.datasets}
   WITH n WHERE n:Entity
   REMOVE n:$([label IN labels(n) WHERE label <> 'Entity'])`,
];

/** Takes back what a dataset asserted before; its entities and sources stay as empty nodes for its scripts to fill. */
export async function withdraw(transaction: Runner, dataset: string): Promise<void> {
  for (const query of WITHDRAW) await transaction.run(query, { dataset });
}

const HELD = `
MATCH (n:Entity|Source) WHERE n.datasets = [$dataset] AND NOT n.id IN $named
MATCH (n)-[r]-(other)
RETURN n.id AS id, collect(DISTINCT type(r)) AS types`;

const held = z.object({ id: z.string(), types: z.array(z.string()) });

/** Nodes that the dataset names no longer and that cannot go, because relationships of others hold on to them. */
export async function findHeld(
  transaction: Runner,
  dataset: string,
  named: readonly string[],
): Promise<Defect[]> {
  const { records } = await transaction.run(HELD, { dataset, named });
  return records.map((record) => {
    const { id, types } = held.parse(record.toObject());
    const reason = `is no longer named, but relationships that are not the dataset's (${types.join(", ")}) hold on to it; delete those first`;
    return { script: MANIFEST, id, reason };
  });
}

const RELEASE = `
MATCH (n:Entity|Source) WHERE $dataset IN n.datasets AND NOT n.id IN $named
SET n.datasets = [dataset IN n.datasets WHERE dataset <> $dataset]
WITH n WHERE size(n.datasets) = 0
DELETE n`;

/** Lets go of the nodes that the dataset names no longer. */
export async function release(transaction: Runner, dataset: string, named: readonly string[]): Promise<void> {
  await transaction.run(RELEASE, { dataset, named });
}

const CLAIM = `
MATCH (n:Entity|Source) WHERE n.id IN $named AND NOT $dataset IN coalesce(n.datasets, [])
SET n.datasets = coalesce(n.datasets, []) + $dataset`;

/** Marks the nodes that the dataset names as its own. */
export async function claim(transaction: Runner, dataset: string, named: readonly string[]): Promise<void> {
  await transaction.run(CLAIM, { dataset, named });
}
