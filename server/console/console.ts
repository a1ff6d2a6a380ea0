import { performance } from "node:perf_hooks";
import neo4j from "neo4j-driver";
import type { Answer, AnswerGraph } from "../../model/console/answer.ts";
import type { Cut } from "../../model/console/cut.ts";
import { Problem } from "../errors.ts";
import { FairQueue } from "../lib/fair-queue.ts";
import type { Log } from "../log.ts";
import type { Database } from "../neo4j/database.ts";
import type { Lease } from "../neo4j/lease.ts";
import { read } from "../neo4j/read.ts";
import { explainError } from "./database-problem.ts";
import { missingEnds, toGraph } from "./graph.ts";
import { inspectPlan } from "./inspect-plan.ts";
import { EXPLAIN, explained, type InspectedQuery, inspectText } from "./inspect-text.ts";
import { Inspections } from "./inspections.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { type Parameters, parseParameters } from "./parameters.ts";
import { type OnGone, type Outcome, run } from "./run.ts";
import { StuckQueries } from "./stuck.ts";
import { summarize } from "./summary.ts";

/** A question to the console. */
export interface Question {
  readonly query: string;
  readonly parameters: Record<string, unknown>;
  /** Who asks, such as a network address. */
  readonly client: string;
  /** Fires when the client has gone away. */
  readonly signal: AbortSignal;
  /** Settles when the answer has been sent: until then it takes up memory, and its query counts as running. */
  readonly sent?: Promise<void>;
  /** Waits for the client's next turn of the main thread. */
  readonly turn?: () => Promise<void>;
  /** Is told of the milliseconds for which it was worked on, once nothing more comes of it. */
  readonly charge?: (milliseconds: number) => Promise<void>;
}

/** A question on its way. */
interface Call extends InspectedQuery, Parameters {
  readonly query: string;
  readonly database: Database;
  readonly signal: AbortSignal;
  readonly onGone: OnGone;
  readonly turn: () => Promise<void>;
}

async function atOnce(): Promise<void> {}

/** Milliseconds that the database may take to plan a query and to find the ends of relationships. */
const SIDE_TIMEOUT = 5_000;

/** Free Cypher over a database, for anyone: it reads the graph, within limits, and does nothing else. */
export class CypherConsole {
  private readonly queue: FairQueue;
  private readonly stuck: StuckQueries;
  private readonly inspections = new Inspections(500, 10_000);

  constructor(
    private readonly database: Database,
    log: Log,
    private readonly limits: Limits = LIMITS,
  ) {
    this.queue = new FairQueue(limits);
    this.stuck = new StuckQueries(log, limits);
  }

  /** How many queries run and how many wait. */
  get load(): { running: number; waiting: number } {
    return this.queue.load;
  }

  /**
   * Answers a query.
   * @throws Problem `refused` for what does more than read, `invalid` for what the database does not understand (both
   * with the place), `tooLarge`, `tooMany`, `busy`, `unavailable`; the signal's reason when it fires
   */
  async ask({
    query,
    parameters,
    client,
    signal,
    sent,
    turn = atOnce,
    charge = atOnce,
  }: Question): Promise<Answer> {
    this.stuck.admit(client);
    const parsed = parseParameters(parameters, this.limits);
    const inspected = inspectText(query, parsed.plain, this.limits);
    const asked = performance.now();
    const leave = await this.queue.enter(client, signal);
    const begun = performance.now();
    const waited = begun - asked;
    let gone: Promise<void> = Promise.resolve();
    const onGone: OnGone = (ending) => {
      gone = ending;
    };
    const lease = await this.take().catch((error: unknown) => {
      leave();
      throw error;
    });
    const call: Call = { query, ...inspected, ...parsed, database: lease.database, signal, onGone, turn };
    try {
      await this.inspect(call);
      const outcome = await this.run(call);
      const { graph, cut } = await this.draw(outcome, call);
      const summary = summarize({ query, mode: inspected.prefix.mode, outcome, cut, waited }, this.limits);
      return { columns: outcome.columns, rows: outcome.rows, graph, summary };
    } finally {
      const took = performance.now() - begun;
      // What the database still works on keeps its place in the queue: the database is never given more than a few.
      this.stuck.watch(query, client, gone, lease.abandon);
      gone.finally(lease.release);
      Promise.all([gone, sent]).finally(leave);
      await charge(took);
    }
  }

  /** The database itself, where nothing lends a copy of it. */
  private take(): Promise<Lease> {
    const itself = { database: this.database, release: () => {}, abandon: () => {} };
    return this.database.lender?.take() ?? Promise.resolve(itself);
  }

  private async inspect({
    query,
    text,
    prefix,
    toWritten,
    bolt,
    database,
    signal,
    onGone,
  }: Call): Promise<void> {
    if (this.inspections.has(text)) return;
    const limits = { ...this.limits, time: SIDE_TIMEOUT };
    try {
      const { summary } = await run(database, explained(text, prefix.modes), bolt, limits, signal, onGone);
      if (summary === undefined)
        throw new Problem("timedOut", "The database could not plan this in time. Ask it in a simpler way.");
      inspectPlan({ plan: summary.plan, queryType: summary.queryType, database: database.name }, this.limits);
      this.inspections.add(text);
    } catch (error) {
      signal.throwIfAborted();
      throw explainError(error, (offset) => toWritten(Math.max(0, offset - EXPLAIN.length)), query);
    }
  }

  private async run({ query, text, toWritten, bolt, database, signal, onGone }: Call): Promise<Outcome> {
    try {
      return await run(database, text, bolt, this.limits, signal, onGone);
    } catch (error) {
      signal.throwIfAborted();
      throw explainError(error, toWritten, query);
    }
  }

  /** The graph of the rows, with the ends of relationships that the rows leave out. */
  private async draw(
    { elements, cut }: Outcome,
    call: Call,
  ): Promise<{ graph: AnswerGraph; cut: Cut["limit"][] }> {
    const cuts = cut === undefined ? [] : [cut];
    const beyond = [...elements.nodes.keys()].slice(this.limits.nodes);
    for (const id of beyond) elements.nodes.delete(id);
    const missing = beyond.length > 0 ? [] : missingEnds(elements).slice(0, this.limits.nodes);
    for (const node of await this.findNodes(missing, call)) elements.nodes.set(node.elementId, node);
    return { graph: await toGraph(elements, call.turn), cut: beyond.length > 0 ? [...cuts, "nodes"] : cuts };
  }

  private async findNodes(ids: readonly string[], { database, signal }: Call) {
    if (ids.length === 0) return [];
    const rows = await read(
      database,
      "MATCH (n) WHERE elementId(n) IN $ids RETURN n",
      { ids },
      { timeout: SIDE_TIMEOUT, signal },
    );
    return rows.map(({ n }) => n).filter((n) => n instanceof Object && neo4j.isNode(n));
  }
}
