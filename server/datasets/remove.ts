import type { Database } from "../neo4j/database.ts";
import { refuseHeld } from "./generations/holds.ts";
import { findStored } from "./stored.ts";
import { write } from "./transaction.ts";

const REMOVE = `
MATCH (d:Dataset {id: $id, generation: $generation})
SET d.removedGeneration = d.generation, d.removedAt = timestamp()
REMOVE d.generation
RETURN d.id AS id`;

/**
 * Removes a dataset at once for all who ask; what it holds stays for a day, in which it can be restored.
 * @returns whether it was there
 * @throws DatasetError when relationships that are not the dataset's hold on to one of its entities
 */
export async function removeDataset(database: Database, id: string): Promise<boolean> {
  const stored = (await findStored(database)).find((dataset) => dataset.id === id);
  if (!stored) return false;
  const { generation } = stored;
  await refuseHeld(database, id, generation, () => false);
  return (await write(database, REMOVE, { id, generation })).length > 0;
}

const RESTORE = `
MATCH (d:Dataset {id: $id}) WHERE d.removedGeneration IS NOT NULL AND d.generation IS NULL
SET d.generation = d.removedGeneration
REMOVE d.removedGeneration, d.removedAt
RETURN d.id AS id`;

/**
 * Brings back a dataset that was removed less than a day ago.
 * @returns whether there was one
 */
export async function restoreDataset(database: Database, id: string): Promise<boolean> {
  return (await write(database, RESTORE, { id })).length > 0;
}
