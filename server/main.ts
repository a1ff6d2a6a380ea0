import "./lib/modest-heap.ts";

import { existsSync } from "node:fs";
import { join } from "node:path";
import { createApp } from "./app.ts";
import { assemble } from "./assemble.ts";
import { keepLoaded } from "./cases/keep-loaded.ts";
import { openAhead } from "./cases/open-ahead.ts";
import { loadCatalogue } from "./catalogue/catalogue.ts";
import { type Config, readConfig } from "./config.ts";
import { keepSwept } from "./datasets/generations/sweeping.ts";
import { migrateDatasets } from "./datasets/migrate.ts";
import { loadShipped } from "./datasets/shipped.ts";
import { type Listening, listen } from "./http/listen.ts";
import { projectRoot } from "./lib/project-root.ts";
import { programVersion } from "./lib/version.ts";
import { createLog } from "./log.ts";
import { openDatabase } from "./neo4j/database.ts";
import type { Report } from "./progress.ts";
import { explain } from "./start-errors.ts";

const began = performance.now();
const report: Report = (step) => console.log(`  ${seconds()}  ${step} …`);

/** The time since the program began, as "2.4 s". */
function seconds(): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

/** Everything that must be undone before the program ends, last opened first. */
const opened: (() => Promise<void>)[] = [];

async function closeAll(): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close();
}

async function run(config: Config): Promise<Listening> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config, report);
  opened.push(() => database.close());
  report(`Neo4j ${database.version} answers (${database.how})`);
  await migrateDatasets(database, report);
  const keep = keepLoaded(config.dataFolder, log);
  await loadShipped(database, { allowForeign: config.allowForeign, keep }, report);
  opened.push(keepSwept(database, log));

  const clientFolder = join(projectRoot, "dist/client");
  const catalogue = loadCatalogue(join(projectRoot, "cypher"));
  const { close, ...context } = assemble({ ...config, database, catalogue, log });
  opened.push(close);
  const app = createApp({
    ...context,
    version: programVersion,
    access: config.access,
    ...(existsSync(clientFolder) && { clientFolder }),
  });
  const listening = await listen(app, config.host, config.port);
  opened.push(() => listening.close());
  openAhead(context).catch((error: unknown) => log.debug({ err: error }, "no case was opened ahead"));
  return listening;
}

async function fail(error: unknown): Promise<never> {
  console.error(`\n${explain(error)}`);
  await closeAll();
  process.exit(1);
}

let stopping = false;

function stop(): void {
  if (stopping) return;
  stopping = true;
  console.log("\nStopping …");
  closeAll().then(() => process.exit(0), fail);
}

process.on("SIGINT", stop);
process.on("SIGTERM", stop);
process.on("SIGHUP", stop);
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

console.log(`Entente ${programVersion}`);
try {
  const { url } = await run(readConfig(process.env));
  console.log(`\nReady after ${seconds()}: ${url}    (stop with Ctrl-C)`);
} catch (error) {
  await fail(error);
}
