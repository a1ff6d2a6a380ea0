import type { Driver } from "neo4j-driver";

/** A database as it is lent. */
export interface Lent {
  readonly driver: Driver;
  readonly name: string;
  readonly how: "embedded" | "given";
  readonly version: string;
  close(): Promise<void>;
}

/** A database to ask, until it is given back. */
export interface Lease {
  readonly database: Lent;
  release(): void;
  /** Gives it up because a query in it cannot be stopped: another takes its place, and the query ends with it. */
  abandon(): void;
}

/** Lends databases to queries of which one might not be stopped, so that it stops nobody else. */
export interface Lender {
  /**
   * Lends one that holds what the main one holds now.
   * @throws Problem `unavailable` when none can be had
   */
  take(): Promise<Lease>;
}
