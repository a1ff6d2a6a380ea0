import type { Logger } from "pino";
import type { Database } from "../../neo4j/database.ts";
import { sweep } from "./sweep.ts";

/** Milliseconds from the start to the first sweep, and between two. */
const FIRST = 2_000;
const BETWEEN = 60_000;

/**
 * Sweeps behind loads and removals for as long as the program runs.
 * @returns what ends it
 */
export function keepSwept(database: Database, log: Logger): () => Promise<void> {
  const stopping = new AbortController();
  let sweeping = Promise.resolve();
  const turn = () => {
    sweeping = sweep(database, {}, stopping.signal).then(
      (gone) => void (gone > 0 && log.info({ gone }, "removed what is no longer read")),
      // A database that is away is swept when it is back.
      (error: unknown) => void (stopping.signal.aborted || log.warn({ error }, "could not sweep")),
    );
    void sweeping.then(() => schedule(BETWEEN));
  };
  let timer: NodeJS.Timeout | undefined;
  const schedule = (after: number) => {
    if (!stopping.signal.aborted) timer = setTimeout(turn, after).unref();
  };
  schedule(FIRST);
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await sweeping;
  };
}
