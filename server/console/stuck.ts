import { Problem } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Limits } from "./limits.ts";

/**
 * Looks after queries that go on in the database although they were stopped: inside one expression it looks at nothing.
 * A database that was lent is given up for another; who asked has to wait before asking anew.
 */
export class StuckQueries {
  /** Until when a client is not served, in milliseconds since 1970. */
  private readonly barred = new Map<string, number>();

  constructor(
    private readonly log: Log,
    private readonly limits: Pick<Limits, "stuck" | "barred">,
  ) {}

  /** @throws Problem `tooMany` for a client one of whose queries could not be ended a short time ago */
  admit(client: string): void {
    const left = (this.barred.get(client) ?? 0) - Date.now();
    if (left <= 0) {
      this.barred.delete(client);
      return;
    }
    const minutes = Math.ceil(left / 60_000);
    throw new Problem(
      "tooMany",
      `A query of yours could not be ended and kept the database busy. You can ask again in ${minutes} min.`,
      { retryAfter: Math.ceil(left / 1_000) },
    );
  }

  /**
   * Waits for the database to let go of a query whose answer has been given.
   * @param gone settles when it has
   * @param abandon gives up the database that it runs in
   */
  watch(query: string, client: string, gone: Promise<void>, abandon: () => void): void {
    const timer = setTimeout(() => this.end(query, client, abandon), this.limits.stuck);
    gone.finally(() => clearTimeout(timer));
  }

  private end(query: string, client: string, abandon: () => void): void {
    this.log.warn({ query: query.slice(0, 1_000) }, "A stopped query cannot be interrupted in the database");
    this.barred.set(client, Date.now() + this.limits.barred);
    abandon();
  }
}
