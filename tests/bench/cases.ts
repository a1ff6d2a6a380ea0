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
import { besidePass, plainPass } from "./plain-pass.ts";
import { storeNetwork } from "./stored-network.ts";
import { generateNetwork } from "./temporal-network.ts";

const REQUESTS = 30;

const DATASET = `
MERGE (d:Dataset {id: 'events'})
SET d.generation = $key, d.contentHash = $key, d.title = 'Events', d.summary = 'Made-up events.', d.version = '1',
  d.licence = 'CC0-1.0', d.poles = '{"left":[],"right":[]}', d.questions = '[]', d.defaults = '{}', d.layout = '{}', d.loadedAt = '2020-01-01', d.entities = 0, d.relations = 0,
  d.sources = 0, d.span = '{"start":"1900-01-01","end":"2019-12-31"}', d.opening = '{"start":"1975-01-01","end":"1975-12-31"}'`;

/** Prints what a large case in a database costs over HTTP: until it is there, and each question. */
export async function benchCases(database: Database, size: number): Promise<void> {
  const pass = plainPass();
  console.log(
    `\n${size.toLocaleString("en")} relations over HTTP; a plain pass over a million numbers ${pass.toFixed(2)} ms`,
  );
  const network = generateNetwork(size, 1);
  const key = `events@${size}`;
  await storeNetwork(database, key, network);
  await database.driver.executeQuery(DATASET, { key }, { database: database.name });
  const dataFolder = await mkdtemp(join(tmpdir(), "entente-cases-"));
  const hub = encodeURIComponent(`${key}/actor/0`);
  try {
    await serve(database, dataFolder, async (url) => {
      console.log(`  streamed, first picture told: ${await once(`${url}/api/network?at=1975&draw=pairs`)}`);
    });
    await serve(database, dataFolder, async (url) => {
      console.log(`  the same from disk: ${await once(`${url}/api/network?at=1975&draw=pairs`)}`);
      const ask = async (what: string, path: string | ((run: number) => string)) => {
        const pathOf = typeof path === "string" ? () => path : path;
        console.log(`  ${what}: ${await median((run) => url + pathOf(run), pass)}`);
      };
      await ask("a year with counts", "/api/network?at=1975&draw=pairs&texts=false");
      await ask("all of time with counts", "/api/network?draw=pairs&texts=false");
      await ask("histogram", "/api/histogram");
      await ask("first page of the table", "/api/relations?at=1975&sort=from");
      await ask("dossier of the largest hub, first page", `/api/entities/${hub}?limit=100`);
      await ask("search by name", "/api/search?q=actor/29");
      const actor = (number: number) => encodeURIComponent(`${key}/actor/${number}`);
      await ask(
        "paths, earliest arrival",
        (run) => `/api/paths?criterion=earliest&from=${actor(500 + run)}&to=${actor(900 + 7 * run)}`,
      );
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

async function median(urlOf: (run: number) => string, pass: number): Promise<string> {
  const first = await request(urlOf(REQUESTS));
  const times: number[] = [];
  for (let run = 0; run < REQUESTS; run++) times.push(await request(urlOf(run)));
  times.sort((one, other) => one - other);
  return `median ${besidePass(times[REQUESTS >> 1] ?? Number.NaN, pass)} (first ${first.toFixed(1)} ms)`;
}
