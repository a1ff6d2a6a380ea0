import { performance } from "node:perf_hooks";
import neo4j, { type ResultSummary, type Record as Row, type Session, type Transaction } from "neo4j-driver";
import type { Cut } from "../../model/console/cut.ts";
import type { Value } from "../../model/console/value.ts";
import { Budget, BudgetSpent } from "../neo4j/budget.ts";
import type { Database } from "../neo4j/database.ts";
import { socketOf } from "../neo4j/wire.ts";
import { limitOf } from "./cuts.ts";
import { collectElements, type Elements } from "./graph.ts";
import type { Limits } from "./limits.ts";
import { SharedValues } from "./shared-values.ts";

/** What has come of a query. */
export interface Outcome {
  readonly columns: string[];
  readonly rows: Value[][];
  /** The nodes and relationships of the rows, as the driver gave them. */
  readonly elements: Elements;
  /** What ended it early. */
  readonly cut: Cut["limit"] | undefined;
  /** What the database says of it; undefined when it was ended early. */
  readonly summary: ResultSummary | undefined;
  /** Milliseconds. */
  readonly time: number;
}

const FETCH_ALL = -1;

/** Is given what settles when the database has let go of a query, which can be later than its answer. */
export type OnGone = (gone: Promise<void>) => void;

/** Milliseconds that the database itself waits longer than the console: it is the second to stop a query. */
const DATABASE_GRACE = 1_000;

/** Milliseconds to wait for the database to end a stopped query before the answer goes out without it. */
const STOP_GRACE = 250;

/**
 * Runs a query in a read transaction and keeps its rows up to the limits. Whatever stops it (a limit, the client) also
 * stops it in the database: closing the session resets its connection, which interrupts the query.
 * @param onGone is told, at the end, what settles when the database has let go of the query: it can be later than that
 * @throws Neo4jError of the query; the signal's reason when it fires
 */
export async function run(
  { driver, name }: Database,
  query: string,
  parameters: Record<string, unknown>,
  limits: Limits,
  signal: AbortSignal,
  onGone: OnGone,
): Promise<Outcome> {
  signal.throwIfAborted();
  // All rows in one stream: a batch asked for after the reset would break the connection for its next user.
  const session = driver.session({
    database: name,
    defaultAccessMode: neo4j.session.READ,
    fetchSize: FETCH_ALL,
  });
  const reading = new RunningQuery(session, limits);
  const leave = () => reading.stop("client");
  signal.addEventListener("abort", leave, { once: true });
  const timer = setTimeout(() => reading.stop("time"), limits.time);
  try {
    await reading.read(query, parameters);
    signal.throwIfAborted();
    return reading.outcome();
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", leave);
    onGone(reading.close());
  }
}

/** One query while its rows come in. */
class RunningQuery {
  private columns: string[] = [];
  private readonly rows: Value[][] = [];
  private readonly elements: Elements = { nodes: new Map(), relationships: new Map() };
  private readonly values: SharedValues;
  private readonly began = performance.now();
  /** Bytes that have come since the last record that was kept. */
  private unread = 0;
  private stopped: Cut["limit"] | "client" | undefined;
  private summary: ResultSummary | undefined;
  private gone: Promise<void> | undefined;
  private giveUp: () => void = () => {};

  constructor(
    private readonly session: Session,
    private readonly limits: Limits,
  ) {
    this.values = new SharedValues(new Budget(limits.bytes));
  }

  async read(query: string, parameters: Record<string, unknown>): Promise<void> {
    const givenUp = new Promise<void>((resolve) => {
      this.giveUp = resolve;
    });
    const finished = this.receive(query, parameters);
    // When the answer goes out without it, what still becomes of the query is of no interest.
    finished.catch(() => undefined);
    await Promise.race([finished, givenUp]);
  }

  private async receive(query: string, parameters: Record<string, unknown>): Promise<void> {
    let unbind = () => {};
    try {
      const transaction = await this.session.beginTransaction({ timeout: this.limits.time + DATABASE_GRACE });
      unbind = await this.bindWire(transaction);
      await this.subscribe(transaction, query, parameters);
    } catch (error) {
      if (this.stopped !== undefined) return;
      this.stopped = limitOf(error);
      if (this.stopped === undefined) throw error;
    } finally {
      unbind();
    }
  }

  /**
   * Ends the connection when a single record outgrows what one may be: the driver would read it whole, and this program
   * do nothing else meanwhile.
   */
  private async bindWire(transaction: Transaction): Promise<() => void> {
    const socket = await socketOf(transaction);
    const count = ({ length }: Buffer) => {
      this.unread += length;
      if (this.unread <= this.limits.recordBytes) return;
      this.stop("bytes");
      // Without an error the driver would not notice, and wait for ever.
      socket.destroy(new Error("A record is larger than one may be"));
    };
    socket.on("data", count);
    return () => socket.off("data", count);
  }

  private subscribe(
    transaction: Transaction,
    query: string,
    parameters: Record<string, unknown>,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      transaction.run(query, parameters).subscribe({
        onKeys: (keys) => {
          this.columns = keys;
        },
        onNext: (row) => this.keep(row),
        onCompleted: (summary) => {
          if (this.stopped === undefined) this.summary = summary;
          resolve();
        },
        onError: reject,
      });
    });
  }

  private keep(row: Row): void {
    if (this.stopped !== undefined) return;
    this.unread = 0;
    if (this.rows.length >= this.limits.rows) {
      this.stop("rows");
      return;
    }
    try {
      const record = this.columns.map((_, index): unknown => row.get(index));
      this.rows.push(record.map((value) => this.values.of(value)));
      collectElements(record, this.elements);
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error;
      this.stop("bytes");
    }
  }

  stop(why: Cut["limit"] | "client"): void {
    if (this.stopped !== undefined) return;
    this.stopped = why;
    void this.close();
    // Some expressions cannot be interrupted: who asked is answered in time all the same.
    setTimeout(this.giveUp, why === "client" ? 0 : STOP_GRACE);
  }

  close(): Promise<void> {
    this.gone ??= this.session.close().catch(() => undefined);
    return this.gone;
  }

  outcome(): Outcome {
    return {
      columns: this.columns,
      rows: this.rows,
      elements: this.elements,
      cut: this.stopped === "client" ? undefined : this.stopped,
      summary: this.summary,
      time: performance.now() - this.began,
    };
  }
}
