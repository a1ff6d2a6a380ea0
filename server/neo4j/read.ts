import neo4j, { isRetryableError } from "neo4j-driver";
import type { Database } from "./database.ts";
import { toProblem } from "./problems.ts";
import { silenceOf } from "./pulse.ts";

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

/** Ends what waits beside a read that is over. A reason of its own for each would be an error with its trace. */
const OVER = Symbol("over");

/** How long a read query may take unless its caller says otherwise, in milliseconds. */
export const READ_TIMEOUT = 10_000;

/**
 * Runs a query in a read transaction, so that a cluster can serve it from a follower and nothing can be written. Where the
 * database falls silent it is given up within seconds, unless it was given longer than usual.
 * @param parameters as the driver takes them; they travel beside the text, never in it
 * @throws Problem `unavailable`, `timedOut` or `cancelled`; any other error of the database as it is
 */
export async function read(
  database: Database,
  text: string,
  parameters: Record<string, unknown> = {},
  options: ReadOptions = {},
): Promise<Row[]> {
  return reportProblems(database, options, (within) => {
    const attempt = () => readOnce(database, text, parameters, within);
    // Once more is enough for a connection gone stale or a cluster's new leader; whoever waits is better told soon.
    return attempt().catch((error) => (isRetryableError(error) ? attempt() : Promise.reject(error)));
  });
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
  return reportProblems(database, options, (within) => eachRow(database, text, parameters, within, take));
}

async function reportProblems<T>(
  database: Database,
  options: ReadOptions,
  read: (within: ReadOptions) => Promise<T>,
): Promise<T> {
  const { signal, timeout = READ_TIMEOUT } = options;
  const end = new AbortController();
  const pass = () => end.abort(signal?.reason);
  signal?.addEventListener("abort", pass, { once: true });
  try {
    // Long work keeps a database busy; whoever gave it longer waits for it.
    if (timeout > READ_TIMEOUT) return await read(options);
    signal?.throwIfAborted();
    const silence = silenceOf(database, end.signal);
    return await Promise.race([silence, read({ ...options, signal: end.signal })]);
  } catch (error) {
    signal?.throwIfAborted();
    throw toProblem(error);
  } finally {
    signal?.removeEventListener("abort", pass);
    end.abort(OVER);
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
  const cancel = () => void session.close().catch(() => undefined);
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
