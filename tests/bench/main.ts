/** Prints what the program does in what time; nothing here passes or fails. `npm run bench` */
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readConfig } from "../../server/config.ts";
import { openDatabase } from "../../server/neo4j/database.ts";
import { benchCases } from "./cases.ts";
import { benchColumns } from "./columns.ts";
import { benchConsole } from "./console.ts";
import { benchDataPackage } from "./data-package.ts";
import { benchImport } from "./import.ts";
import { benchInfluence } from "./influence.ts";
import { writeLargeCase } from "./large-case.ts";
import { benchLoad } from "./load.ts";
import { benchOthers } from "./others.ts";
import { benchPage } from "./page.ts";
import { benchStreaming } from "./streaming.ts";

const REQUESTS = 200;

/** Relations of the case that is asked over HTTP: as many as a national file of event data has. */
const LARGE = 460_000;

/** Starts the built program on a free port and a data folder of its own; resolves when it says that it is ready. */
async function start(data: string, more: Record<string, string> = {}) {
  const began = performance.now();
  const env = { ...process.env, ENTENTE_DATA: data, ENTENTE_PORT: "0", ENTENTE_LOG: "error", ...more };
  const program = spawn(process.execPath, ["dist/server/main.js"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    program.once("exit", () => reject(new Error(said)));
    program.stdout.on("data", (chunk) => {
      said += chunk;
      const found = /Ready after .*?(http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const stop = () =>
    new Promise((resolve) => {
      program.removeAllListeners("exit").once("exit", resolve);
      program.kill("SIGTERM");
    });
  return { url, said, ms: performance.now() - began, pid: program.pid, stop };
}

/** Resident memory of a process, in MiB, where the system tells. */
async function resident(pid: number | undefined): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kibibytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kibibytes === undefined ? "unknown" : `${Math.round(Number(kibibytes) / 1024)} MiB`;
}

/** The Java that the program started, where the system tells. */
async function findNeo4j(pid: number | undefined): Promise<number | undefined> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  for (const child of children.trim().split(" ")) {
    const command = await readFile(`/proc/${child}/cmdline`, "utf8").catch(() => "");
    if (/java\0@/.test(command)) return Number(child);
  }
  return undefined;
}

/** Seconds between two steps that the program told of. */
function between(said: string, step: RegExp, next: RegExp): string {
  const at = (what: RegExp) => Number(new RegExp(`([\\d.]+) s  ${what.source}`).exec(said)?.[1]);
  return `${(at(next) - at(step)).toFixed(1)} s`;
}

async function latency(url: string, requests = REQUESTS): Promise<string> {
  const times: number[] = [];
  for (let request = 0; request < requests; request++) {
    const began = performance.now();
    await (await fetch(url)).arrayBuffer();
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
  return `median ${at(0.5)} ms, 95 % within ${at(0.95)} ms`;
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
  console.log(`memory of the program: ${await resident(second.pid)}`);
  console.log(`memory of Neo4j: ${await resident(await findNeo4j(second.pid))}`);
  await benchPage(second.url, "peru-russia");
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
    await benchLoad(database);
    await benchStreaming(database);
    await benchCases(database, LARGE);
    await benchDataPackage(data, "events");
  } finally {
    await database.close();
  }
}

const data = await mkdtemp(join(tmpdir(), "entente-bench-"));
try {
  await benchProgram(join(data, "program"));
  await benchDatabase(join(data, "database"));
  await benchImport(join(data, "import"));
} finally {
  await rm(data, { recursive: true, force: true });
}
benchInfluence();
await benchColumns();
