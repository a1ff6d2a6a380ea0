import type { Database } from "../neo4j/database.ts";
import { DatasetError } from "./defect.ts";
import { inTransaction } from "./transaction.ts";
import { findHeld, lock, release, withdraw } from "./withdraw.ts";

/**
 * Removes a dataset: its relations, its vocabulary, and the entities and sources that no other dataset names.
 * @throws DatasetError when relationships that are not the dataset's hold on to one of its entities
 */
export async function removeDataset(database: Database, id: string): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await lock(transaction, id);
    await withdraw(transaction, id);
    const held = await findHeld(transaction, id, []);
    if (held.length > 0) throw new DatasetError(id, held);
    await release(transaction, id, []);
    await transaction.run("MATCH (d:Dataset {id: $id}) DELETE d", { id });
  });
}
