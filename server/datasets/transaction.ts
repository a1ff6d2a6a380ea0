import type { Transaction } from "neo4j-driver";
import type { Database } from "../neo4j/database.ts";
import type { Row } from "../neo4j/read.ts";

/** Runs work in one write transaction and rolls it back, whatever the work returns. */
export async function inDryRun<T>(
  { driver, name }: Database,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database: name });
  try {
    return await work(await session.beginTransaction());
  } finally {
    // Closing a session rolls back a transaction that is still open.
    await session.close();
  }
}

/**
 * Runs one query in a write transaction of its own, again where the database asks for that (a deadlock, a new leader):
 * it must come to the same when it has been run already.
 * @param timeout milliseconds after which the database gives up
 */
export async function write(
  { driver, name }: Database,
  query: string,
  parameters: Record<string, unknown>,
  timeout = 60_000,
): Promise<Row[]> {
  const session = driver.session({ database: name });
  try {
    const { records } = await session.executeWrite((transaction) => transaction.run(query, parameters), {
      timeout,
    });
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}
