import { join } from "node:path";
import { createApp } from "../../server/app.ts";
import { loadCatalogue } from "../../server/catalogue/catalogue.ts";
import { sweep } from "../../server/datasets/generations/sweep.ts";
import { loadDataset } from "../../server/datasets/load.ts";
import { listen } from "../../server/http/listen.ts";
import { projectRoot } from "../../server/lib/project-root.ts";
import type { Database } from "../../server/neo4j/database.ts";
import { read } from "../../server/neo4j/read.ts";
import { assembleTest } from "./assemble.ts";
import { emptyDatabase, testDatabase } from "./database.ts";

/** The whole case of Peru and Russia, loaded and answered for on a free port. */
export interface ServedCase {
  readonly database: Database;
  readonly url: string;
  /** Asks for a path below the server's address. */
  readonly get: (path: string, options?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** What belongs to no case but that of Peru and Russia, but for the counters of datasets that are gone. */
const OTHERS = `
MATCH (n) WHERE NOT (n:Dataset AND n.generation IS NULL)
AND NOT coalesce(n.generation, n.dataset, '') STARTS WITH 'peru-russia@'
RETURN n LIMIT 1`;

/** Leaves the case as an earlier test file has loaded it, if nothing else is there that was not removed. */
export async function provideCase(database: Database): Promise<void> {
  await sweep(database, { grace: 0, undo: 0 });
  if ((await read(database, OTHERS)).length > 0) await emptyDatabase(database);
  const folder = join(projectRoot, "cypher/datasets/peru-russia");
  await loadDataset(database, folder, { allowForeign: true, report: () => {} });
}

/**
 * Answers for what a database holds on a free port; close it when done, and the database after it.
 * @param more what the program is told beside that
 */
export async function serve(database: Database, more: Partial<Parameters<typeof createApp>[0]> = {}) {
  const catalogue = loadCatalogue(join(projectRoot, "cypher"));
  const { close: closeContext, ...context } = assembleTest(database, catalogue);
  const { url, close } = await listen(createApp({ ...context, version: "0.0.0", ...more }), "127.0.0.1", 0);
  return {
    url,
    async close() {
      await close();
      await closeContext();
    },
  };
}

/** Serves the case; close it when done. */
export async function serveCase(clientFolder?: string): Promise<ServedCase> {
  const database = testDatabase();
  await provideCase(database);
  const { url, close } = await serve(database, clientFolder === undefined ? {} : { clientFolder });
  return {
    database,
    url,
    get: (path, options) => fetch(url + path, options),
    async close() {
      await close();
      await database.close();
    },
  };
}
