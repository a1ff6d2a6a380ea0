/** Prints what the program does in what time; nothing here passes or fails. `npm run bench` */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createApp } from "../../server/app.ts";
import { assemble } from "../../server/assemble.ts";
import { loadCatalogue } from "../../server/catalogue/catalogue.ts";
import { readConfig } from "../../server/config.ts";
import { loadShipped } from "../../server/datasets/shipped.ts";
import { listen } from "../../server/http/listen.ts";
import { projectRoot } from "../../server/lib/project-root.ts";
import { createLog } from "../../server/log.ts";
import { openDatabase } from "../../server/neo4j/database.ts";
import { benchCases } from "./cases.ts";
import { benchColumns } from "./columns.ts";
import { benchConsole } from "./console.ts";
import { benchDataPackage } from "./data-package.ts";
import { benchExports } from "./exports.ts";
import { benchImport } from "./import.ts";
import { benchImportPage } from "./import-page.ts";
import { benchInfluence } from "./influence.ts";
import { benchLargeAnswers } from "./large/answers.ts";
import { benchLoad } from "./large/load.ts";
import { benchLargePage } from "./large/page.ts";
import { benchSave } from "./large/save.ts";
import { writeLargeCase } from "./large-case.ts";
import { latency } from "./latency.ts";
import { benchManyDatasets } from "./many-datasets.ts";
import { benchOthers } from "./others.ts";
import { benchPage } from "./page.ts";
import { findNeo4j, residentOf } from "./processes.ts";
import { start } from "./start.ts";
import { benchStreaming } from "./streaming.ts";

/** Relations of large cases: as many as a national file of event data has, and more. */
const SIZES = [460_000, 1_000_000];

/** Seconds between two steps that the program told of. */
function between(said: string, step: RegExp, next: RegExp): string {
  const at = (what: RegExp) => Number(new RegExp(`([\\d.]+) s  ${what.source}`).exec(said)?.[1]);
  return `${(at(next) - at(step)).toFixed(1)} s`;
}

/** Loads a generated case beside the other, as a reader would from the command line. */
async function loadLargeCase(data: string): Promise<void> {
  const folder = await writeLargeCase();
  const env = { ...process.env, ENTENTE_DATA: data };
  const began = performance.now();
  await promisify(execFile)(process.execPath, ["dist/server/dataset.js", "load", folder], { env });
  console.log(
    `10,000 relations loaded, Neo4j's start included: ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  await rm(folder, { recursive: true });
}

async function benchProgram(data: string): Promise<void> {
  const first = await start(data);
  console.log(`first start, with the case to load: ${(first.ms / 1000).toFixed(1)} s`);
  console.log(`  ${/.*loaded in.*/.exec(first.said)?.[0].trim() ?? "the case was there already"}`);
  await first.stop();
  const began = performance.now();
  const second = await start(data);
  await fetch(`${second.url}/api/health`);
  console.log(`second start, to the first answer: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  console.log(`  Neo4j's own start: ${between(second.said, /Starting Neo4j/, /Neo4j \S+ answers/)}`);
  console.log(`/api/network, a year: ${await latency(`${second.url}/api/network?at=1970`)}`);
  console.log(`/api/network, a window: ${await latency(`${second.url}/api/network?start=1968&end=1975`)}`);
  console.log(`memory of the program: ${await residentOf(second.pid)}`);
  console.log(`memory of Neo4j: ${await residentOf(await findNeo4j(second.pid))}`);
  await benchPage(second.url, "peru-russia");
  await benchExports(second.url);
  console.log(
    `the case as a data package: ${await latency(`${second.url}/api/export/data-package?view=dataset`, 5)}`,
  );
  await second.stop();
  const open = await start(data, { ENTENTE_ACCESS: "public", ENTENTE_TRUST_PROXY: "loopback" });
  await benchOthers(open.url, open.pid);
  await open.stop();
  await loadLargeCase(data);
  const third = await start(data);
  await benchPage(third.url, "large");
  await third.stop();
}

/** What is measured in the database itself, on a data folder of its own. */
async function benchDatabase(data: string): Promise<void> {
  const config = readConfig({ ...process.env, ENTENTE_DATA: data });
  const database = await openDatabase(config, () => {});
  try {
    await benchConsole(database);
    // The networks are left in the database, and a given one is not ours to fill.
    if (database.how !== "embedded") return;
    await benchStreaming(database);
    for (const size of SIZES) await benchCases(database, size);
  } finally {
    await database.close();
  }
}

/** What loads of events cost, and the program on what they loaded: each size in the place of the one before. */
async function benchLarge(data: string): Promise<void> {
  const config = readConfig({ ...process.env, ENTENTE_DATA: data });
  const empty = await start(data);
  await empty.stop();
  const small = await start(data);
  await small.stop();
  for (const size of SIZES) {
    const database = await openDatabase(config, () => {});
    try {
      if (database.how !== "embedded") return;
      await benchLoad(database, data, size);
      await benchDataPackage(data, "events");
    } finally {
      await database.close();
    }
    const program = await start(data);
    const more = (program.ms - small.ms) / 1000;
    console.log(
      `start with ${size.toLocaleString("en")} relations loaded: ready ${more.toFixed(1)} s after the start with the shipped case alone`,
    );
    await benchLargeAnswers(program.url, "events");
    await benchLargePage(program.url, "events");
    await benchSave(program, "events");
    await program.stop();
  }
}

/** What a question about the shipped case costs with many other datasets beside it. */
async function benchMany(data: string): Promise<void> {
  const config = readConfig({ ...process.env, ENTENTE_DATA: data });
  const database = await openDatabase(config, () => {});
  const catalogue = loadCatalogue(join(projectRoot, "cypher"));
  const log = createLog("error");
  const context = assemble({
    database,
    catalogue,
    log,
    dataFolder: join(data, "cases"),
    casesMemory: 1024,
    dataset: "peru-russia",
  });
  try {
    if (database.how !== "embedded") return;
    await loadShipped(database, { allowForeign: false }, () => undefined);
    const listening = await listen(createApp({ ...context, version: "bench" }), "127.0.0.1", 0);
    await benchManyDatasets(database, async (path) => {
      const response = await fetch(listening.url + path);
      if (!response.ok) throw new Error(await response.text());
      await response.arrayBuffer();
    });
    await listening.close();
  } finally {
    await context.close();
    await database.close();
  }
}

/** `npm run bench -- large` runs one part. */
const PARTS: Readonly<Record<string, (data: string) => Promise<void> | void>> = {
  program: benchProgram,
  large: benchLarge,
  database: benchDatabase,
  many: benchMany,
  import: benchImport,
  async drop(data) {
    const program = await start(data);
    await benchImportPage(program.url);
    await program.stop();
  },
  influence: () => benchInfluence(),
  columns: () => benchColumns(),
};

const data = await mkdtemp(join(tmpdir(), "entente-bench-"));
try {
  const asked = process.argv.slice(2);
  for (const [name, part] of Object.entries(PARTS))
    if (asked.length === 0 || asked.includes(name)) await part(join(data, name));
} finally {
  await rm(data, { recursive: true, force: true });
}
