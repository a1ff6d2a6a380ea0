import neo4j, { isRetryableError } from "neo4j-driver";
import type { Database } from "./database.ts";
import { toProblem } from "./problems.ts";

export interface ReadOptions {
  /** Milliseconds after which the database stops working on it. */
  readonly timeout?: number;
  /** Cancels the query in the database when it fires. */
  readonly signal?: AbortSignal;
  /** The most rows that are read; the rest stays in the database. */
  readonly maxRows?: number;
}

/** A row as the driver gives it, by column. */
export type Row = Record<string, unknown>;

/** How long a read query may take unless its caller says otherwise, in milliseconds. */
export const READ_TIMEOUT = 10_000;

/**
 * Runs a query in a read transaction, so that a cluster can serve it from a follower and nothing can be written.
 * @param parameters as the driver takes them; they travel beside the text, never in it
 * @throws Problem `unavailable`, `timedOut` or `cancelled`; any other error of the database as it is
 */
export async function read(
  database: Database,
  text: string,
  parameters: Record<string, unknown> = {},
  options: ReadOptions = {},
): Promise<Row[]> {
  const attempt = () => readOnce(database, text, parameters, options);
  return reportProblems(
    // Once more is enough for a connection gone stale or a cluster's new leader; whoever waits is better told soon.
    attempt().catch((error) => (isRetryableError(error) ? attempt() : Promise.reject(error))),
    options,
  );
}

/**
 * Runs a query as `read` does and hands over row after row as they come, so that a large answer is never held whole.
 * It is not tried a second time.
 * @throws Problem as `read` does, and whatever `take` throws
 */
export function readEach(
  database: Database,
  text: string,
  parameters: Record<string, unknown>,
  options: ReadOptions,
  take: (row: Row) => void,
): Promise<void> {
  return reportProblems(eachRow(database, text, parameters, options, take), options);
}

async function reportProblems<T>(reading: Promise<T>, { signal }: ReadOptions): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    signal?.throwIfAborted();
    throw toProblem(error);
  }
}

async function readOnce(
  database: Database,
  text: string,
  parameters: Record<string, unknown>,
  options: ReadOptions,
): Promise<Row[]> {
  const rows: Row[] = [];
  await eachRow(database, text, parameters, options, (row) => rows.push(row));
  return rows;
}

async function eachRow(
  { driver, name }: Database,
  text: string,
  parameters: Record<string, unknown>,
  { timeout = READ_TIMEOUT, signal, maxRows = Number.POSITIVE_INFINITY }: ReadOptions,
  take: (row: Row) => void,
): Promise<void> {
  signal?.throwIfAborted();
  const session = driver.session({ database: name, defaultAccessMode: neo4j.session.READ });
  // Closing a session resets its connection, which ends the query in the database.
  const cancel = () => void session.close();
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    let taken = 0;
    // An auto-commit transaction takes one trip to the database where an explicit one takes three.
    for await (const row of session.run(text, parameters, { timeout })) {
      take(row.toObject());
      if (++taken >= maxRows) break;
    }
  } finally {
    signal?.removeEventListener("abort", cancel);
    await session.close();
  }
}
