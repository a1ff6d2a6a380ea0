import type { Database } from "../neo4j/database.ts";
import { DatasetError } from "./defect.ts";
import { findHeld, lock, removeGeneration } from "./generations.ts";
import { inTransaction } from "./transaction.ts";

/**
 * Removes a dataset with everything that bears its key.
 * @throws DatasetError when relationships that are not the dataset's hold on to one of its entities
 */
export async function removeDataset(database: Database, id: string): Promise<void> {
  const current = await inTransaction(database, async (transaction) => {
    const { current } = await lock(transaction, id);
    const held = await findHeld(transaction, { current, next: null });
    if (held.length > 0) throw new DatasetError(id, held);
    await transaction.run("MATCH (d:Dataset {id: $id}) DELETE d", { id });
    return current;
  });
  if (current !== undefined) await removeGeneration(database, current);
}
