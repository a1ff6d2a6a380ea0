import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../server/app.ts";
import { assemble } from "../../server/assemble.ts";
import { loadCatalogue } from "../../server/catalogue/catalogue.ts";
import { listen } from "../../server/http/listen.ts";
import { projectRoot } from "../../server/lib/project-root.ts";
import { createLog } from "../../server/log.ts";
import type { Database } from "../../server/neo4j/database.ts";
import { storeNetwork } from "./stored-network.ts";
import { generateNetwork } from "./temporal-network.ts";

const REQUESTS = 30;

const DATASET = `
MERGE (d:Dataset {id: 'events'})
SET d.generation = 'events@1', d.contentHash = 'events', d.title = 'Events', d.summary = 'Made-up events.', d.version = '1',
  d.licence = 'CC0-1.0', d.poles = '{"left":[],"right":[]}', d.questions = '[]', d.defaults = '{}', d.layout = '{}', d.loadedAt = '2020-01-01', d.entities = 0, d.relations = 0,
  d.sources = 0, d.span = '{"start":"1900-01-01","end":"2019-12-31"}', d.opening = '{"start":"1975-01-01","end":"1975-12-31"}'`;

/** Prints what a large case in a database costs over HTTP: until it is there, and each question. */
export async function benchCases(database: Database, size: number): Promise<void> {
  console.log(`\n${size.toLocaleString("en")} relations over HTTP`);
  const network = generateNetwork(size, 1);
  await storeNetwork(database, "events@1", network);
  await database.driver.executeQuery(DATASET, {}, { database: database.name });
  const dataFolder = await mkdtemp(join(tmpdir(), "entente-cases-"));
  const hub = encodeURIComponent("events@1/actor/0");
  try {
    await serve(database, dataFolder, async (url) => {
      console.log(`  streamed, first picture told: ${await once(`${url}/api/network?at=1975&draw=pairs`)}`);
    });
    await serve(database, dataFolder, async (url) => {
      console.log(`  the same from disk: ${await once(`${url}/api/network?at=1975&draw=pairs`)}`);
      const ask = async (what: string, path: string) => console.log(`  ${what}: ${await median(url + path)}`);
      await ask("a year with counts", "/api/network?at=1975&draw=pairs&texts=false");
      await ask("all of time with counts", "/api/network?draw=pairs&texts=false");
      await ask("histogram", "/api/histogram");
      await ask("first page of the table", "/api/relations?at=1975&sort=from");
      await ask("dossier of the largest hub, first page", `/api/entities/${hub}?limit=100`);
      await ask("search by name", "/api/search?q=actor/29");
    });
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function serve(
  database: Database,
  dataFolder: string,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const catalogue = loadCatalogue(join(projectRoot, "cypher"));
  const log = createLog("error");
  const context = assemble({ database, catalogue, log, dataFolder, casesMemory: 1024, dataset: "events" });
  const listening = await listen(createApp({ ...context, version: "bench" }), "127.0.0.1", 0);
  try {
    await use(listening.url);
  } finally {
    await listening.close();
    await context.close();
  }
}

async function request(url: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return performance.now() - began;
}

async function once(url: string): Promise<string> {
  return `${(await request(url)).toFixed(0)} ms`;
}

async function median(url: string): Promise<string> {
  const first = await request(url);
  const times: number[] = [];
  for (let count = 0; count < REQUESTS; count++) times.push(await request(url));
  times.sort((one, other) => one - other);
  return `median ${times[REQUESTS >> 1]?.toFixed(1)} ms (first ${first.toFixed(1)} ms)`;
}
