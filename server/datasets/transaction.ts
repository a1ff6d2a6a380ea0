import type { Transaction } from "neo4j-driver";
import type { Database } from "../neo4j/database.ts";

/** Runs work in one write transaction that is kept when the work returns, and leaves nothing behind when it throws. */
export async function inTransaction<T>(
  { driver, name }: Database,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database: name });
  try {
    const transaction = await session.beginTransaction();
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } finally {
    // Closing a session rolls back a transaction that is still open.
    await session.close();
  }
}

/** Runs work in one write transaction and rolls it back, whatever the work returns. */
export async function inDryRun<T>(
  { driver, name }: Database,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database: name });
  try {
    return await work(await session.beginTransaction());
  } finally {
    await session.close();
  }
}
