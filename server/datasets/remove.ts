import * as z from "zod";
import type { Database } from "../neo4j/database.ts";
import { toPlain } from "../neo4j/plain.ts";
import { read } from "../neo4j/read.ts";
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

const removed = z.object({ id: z.string(), title: z.string(), removedAt: z.string() });

const REMOVED = `
MATCH (d:Dataset) WHERE d.removedGeneration IS NOT NULL AND d.generation IS NULL
RETURN d.id AS id, d.title AS title, toString(datetime({epochMillis: d.removedAt})) AS removedAt
ORDER BY d.removedAt DESC`;

/** The datasets that can be restored, the one that was removed last first. */
export async function findRemoved(database: Database): Promise<z.infer<typeof removed>[]> {
  return (await read(database, REMOVED)).map((row) => removed.parse(toPlain(row)));
}

const RENAME = `
MATCH (d:Dataset {id: $id}) WHERE d.generation IS NOT NULL
SET d.title = $title
RETURN d.id AS id`;

/**
 * Gives a dataset another title, which lasts until the next load.
 * @returns whether it was there
 */
export async function renameDataset(database: Database, id: string, title: string): Promise<boolean> {
  return (await write(database, RENAME, { id, title })).length > 0;
}
