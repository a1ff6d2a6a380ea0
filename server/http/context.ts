import type { Readable } from "node:stream";
import type { Gate } from "../access/gate.ts";
import type { Cases } from "../cases/cases.ts";
import type { SearchIndexes } from "../cases/search-index.ts";
import type { Texts } from "../cases/texts.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Registry } from "../datasets/registry.ts";
import type { Imports } from "../imports/imports.ts";
import type { InfluenceEngine } from "../influence/engine.ts";
import type { Log } from "../log.ts";
import type { Database } from "../neo4j/database.ts";

/** What every route may use: given to the app once. */
export interface AppContext {
  readonly database: Database;
  readonly catalogue: Catalogue;
  /** What is loaded, and which dataset a question is asked of. */
  readonly datasets: Registry;
  /** The cases in memory, and what their relations and entities say. */
  readonly cases: Cases;
  readonly texts: Texts;
  /** The cases as they are searched. */
  readonly searches: SearchIndexes;
  readonly influence: InfluenceEngine;
  /** Files that are being brought in. */
  readonly imports: Imports;
  /** Where others reach the page, for links that are cited; undefined while it is for its own machine. */
  readonly publicUrl?: string | undefined;
  readonly log: Log;
}

/** The same for one request. */
export interface RouteContext extends AppContext {
  /** Fires when the client has gone away before its answer: whatever is still under way can stop. */
  readonly signal: AbortSignal;
  /** Whose request it is: the network address, by which queues are kept fair. */
  readonly client: string;
  /** Whether the client may load, change and remove. */
  readonly mayWrite: () => Promise<boolean>;
  /** What each client may take. */
  readonly gate: Gate;
  /** Settles when the answer has been handed over to the system: until then it takes up memory. */
  readonly sent: Promise<void>;
  /** Waits for the client's next turn of the main thread: between two parts of long work. */
  readonly turn: () => Promise<void>;
  /** Where the program is, as the client sees it: `http://127.0.0.1:8719`. */
  readonly origin: string;
  /** The body of a request that takes bytes, not yet read. */
  readonly upload: Readable;
  /** Tells the client how far long work is and at which step, where it asked to be told. */
  readonly onProgress?: (done: number, total: number, step?: string) => void;
}
