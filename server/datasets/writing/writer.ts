import type { Session } from "neo4j-driver";
import type { Database } from "../../neo4j/database.ts";
import type { StoredRow } from "../checking/stored-row.ts";
import type { Runner } from "../runner.ts";
import { Native } from "./native.ts";
import { type LaidOut, RowLayout } from "./row-layout.ts";

/** Rows of one transaction: it holds some 40 MiB then, of the 256 MiB that it may hold in the embedded Neo4j. */
const BATCH = 5_000;

/** Milliseconds that the database may take for a batch: it also cleans its memory and its disk meanwhile. */
const PATIENCE = 120_000;

type Asserts = StoredRow["asserts"];

// The type of a relation stands in the row: a query for each type would have to hold rows of each back.
const QUERIES: Readonly<Record<Asserts, (layout: RowLayout) => string>> = {
  type: ({ properties, rest }) => `UNWIND $rows AS row CREATE (made:RelationType ${properties}) ${rest}`,
  source: ({ properties, rest }) => `UNWIND $rows AS row CREATE (made:Source ${properties}) ${rest}`,
  entity: ({ properties, rest }) => `UNWIND $rows AS row CREATE (made:Entity:$(row[0]) ${properties}) ${rest}
RETURN made.id AS id, elementId(made) AS element`,
  relation: ({ properties, rest }) => `UNWIND $rows AS row
MATCH (a) WHERE elementId(a) = row[1]
MATCH (b) WHERE elementId(b) = row[2]
CREATE (a)-[made:$(row[0]) ${properties}]->(b) ${rest}`,
};

/** What batches are written under. */
export interface BatchOptions {
  readonly signal: AbortSignal;
  /** Is told of rows that stand in the database. */
  readonly progress: (rows: number) => void;
  /** Is asked before each batch; throws what ends the load. */
  readonly guard: () => Promise<void>;
}

/** The rows of one transaction: things before the relations that join them. */
type Batch = Readonly<Record<Asserts, LaidOut[]>>;

const ORDER = ["type", "source", "entity", "relation"] as const satisfies readonly Asserts[];

function ofEach<Value>(make: () => Value): Readonly<Record<Asserts, Value>> {
  return { type: make(), source: make(), entity: make(), relation: make() };
}

/**
 * Writes rows in batches of whatever is stated, so that a small case takes one transaction: one batch while the next is
 * being gathered. A batch that the database has to do again leaves nothing of the first time.
 */
export class Writer {
  readonly #database: Database;
  readonly #layouts: Readonly<Record<Asserts, RowLayout>>;
  readonly #options: BatchOptions;
  /** Where the entities stand in the database, by id: found there at once, where an index would be asked for each end. */
  readonly #elements = new Map<string, string>();
  #batch: Batch = ofEach(() => []);
  #size = 0;
  #session: Session | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** @param generation the key of the generation that is written */
  constructor(database: Database, generation: string, options: BatchOptions) {
    this.#database = database;
    const native = new Native();
    this.#layouts = ofEach(() => new RowLayout(generation, native));
    this.#options = options;
  }

  /** Takes a row; the promise, where there is one, is to be waited for before the next. */
  add(row: StoredRow): Promise<void> | undefined {
    if (this.#size >= BATCH) return this.#flush().then(() => this.#push(row));
    this.#push(row);
    return undefined;
  }

  #push(row: StoredRow): void {
    this.#batch[row.asserts].push(this.#layouts[row.asserts].lay(row));
    this.#size++;
  }

  /** Writes what is left, and waits until all stands in the database. */
  async end(): Promise<void> {
    await this.#flush();
    await this.#writing;
  }

  /** Lets go of the connection; what is still being written is undone. */
  async close(): Promise<void> {
    await this.#session?.close();
  }

  async #flush(): Promise<void> {
    const [batch, size] = [this.#batch, this.#size];
    [this.#batch, this.#size] = [ofEach(() => []), 0];
    await this.#writing;
    if (size === 0) return;
    this.#writing = this.#write(batch, size);
    // Its failure is told at the next turn; until then nobody waits for it.
    this.#writing.catch(() => {});
  }

  async #write(batch: Batch, size: number): Promise<void> {
    const { signal, progress, guard } = this.#options;
    signal.throwIfAborted();
    await guard();
    this.#session ??= this.#database.driver.session({ database: this.#database.name });
    await this.#session.executeWrite((transaction) => this.#writeAll(transaction, batch), {
      timeout: PATIENCE,
    });
    progress(size);
  }

  async #writeAll(transaction: Runner, batch: Batch): Promise<void> {
    for (const asserts of ORDER) {
      if (batch[asserts].length === 0) continue;
      const rows = asserts === "relation" ? batch[asserts].map((row) => this.#joined(row)) : batch[asserts];
      const { records, summary } = await transaction.run(QUERIES[asserts](this.#layouts[asserts]), { rows });
      const { nodesCreated, relationshipsCreated } = summary.counters.updates();
      // An end that is gone makes no error but a row less.
      if ((nodesCreated ?? 0) + (relationshipsCreated ?? 0) !== rows.length) throw new RowsLost();
      for (const record of records) this.#elements.set(record.get("id"), record.get("element"));
    }
  }

  #joined([label, from, to, ...values]: LaidOut) {
    return [label, this.#elements.get(from), this.#elements.get(to), ...values];
  }
}

/** Somebody removes what a load writes while it writes. */
class RowsLost extends Error {
  override readonly name = "RowsLost";

  constructor() {
    super(
      "What this load had written was removed by somebody else meanwhile.\n" +
        "Nothing of it is kept. Load again when nobody else works on the dataset.",
    );
  }
}
