/** Prints what the program does in what time; nothing here passes or fails. `npm run bench` */
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { writeLargeCase } from "./large-case.ts";
import { benchPage } from "./page.ts";

const REQUESTS = 200;

/** Starts the built program on a free port and a data folder of its own; resolves when it says that it is ready. */
async function start(data: string) {
  const began = performance.now();
  const env = { ...process.env, ENTENTE_DATA: data, ENTENTE_PORT: "0", ENTENTE_LOG: "error" };
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

async function latency(url: string): Promise<string> {
  const times: number[] = [];
  for (let request = 0; request < REQUESTS; request++) {
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

const data = await mkdtemp(join(tmpdir(), "entente-bench-"));
try {
  const first = await start(data);
  console.log(`first start, with the case to load: ${(first.ms / 1000).toFixed(1)} s`);
  console.log(`  ${/.*loaded in.*/.exec(first.said)?.[0].trim() ?? "the case was there already"}`);
  await first.stop();
  const second = await start(data);
  await fetch(`${second.url}/api/health`);
  console.log(`second start, to the first answer: ${(second.ms / 1000).toFixed(1)} s`);
  console.log(`  ${/.*Neo4j \S+ answers.*/.exec(second.said)?.[0].trim() ?? ""}`);
  console.log(`/api/network, a year: ${await latency(`${second.url}/api/network?at=1970`)}`);
  console.log(`/api/network, a window: ${await latency(`${second.url}/api/network?start=1968&end=1975`)}`);
  console.log(`memory of the program: ${await resident(second.pid)}`);
  await benchPage(second.url, "peru-russia");
  await second.stop();
  await loadLargeCase(data);
  const third = await start(data);
  await benchPage(third.url, "large");
  await third.stop();
} finally {
  await rm(data, { recursive: true, force: true });
}
await import("./influence.ts");
