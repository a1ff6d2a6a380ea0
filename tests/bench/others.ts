import { performance } from "node:perf_hooks";
import { UNSTOPPABLE } from "../server/console/hostile.ts";
import { peakOf } from "./processes.ts";

/** What readers of the page ask for while somebody else keeps the program or its database busy. */
const LIGHT = [
  "/",
  "/api/network?at=1970",
  "/api/paths?from=doctrine/peaceful-coexistence&to=state/peru",
  "/api/entities/state%2Fperu",
  "/api/search?q=soviet",
];

/** An answer of 16 MiB, which is all that the console gives. */
const HEAVY =
  "UNWIND range(1, 40) AS i MATCH (a:Entity {dataset: $dataset})-[r]->(b) RETURN i, a, r, b LIMIT 10000";
const CLIENTS = 60;

let asked = 0;

/** Another client for each question, as the program tells them apart by what a proxy says. */
function headers() {
  asked++;
  return { "content-type": "application/json", "x-forwarded-for": `198.51.${asked >> 8}.${asked & 255}` };
}

/**
 * Prints how long others wait while sixty clients ask for large answers, and while queries run that cannot be stopped: each
 * as a ratio to what they wait when nobody else is there.
 * @param url of a program that is open to others and believes its proxy
 */
export async function benchOthers(url: string, pid: number | undefined): Promise<void> {
  await askConsole(url, "RETURN 1");
  await latenciesFor(url, 5);
  const idle = percentile(await latenciesFor(url, 20));
  console.log(`others, nobody else there: 95 % within ${idle.toFixed(1)} ms`);
  const crowd = Array.from({ length: CLIENTS }, () => askConsole(url, HEAVY));
  const beside = await latenciesWhile(url, Promise.all(crowd));
  print(`beside ${CLIENTS} clients with answers of 16 MiB`, beside, idle);
  const statuses = await Promise.all(crowd);
  const refused = statuses.filter(({ status }) => status !== 200).length;
  const megabytes = statuses.reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20;
  console.log(`  of these ${refused} were sent away, ${megabytes.toFixed(0)} MiB told to the others`);
  console.log(`  the program held ${await peakOf(pid)} at most`);
  const worst: number[] = [];
  for (const { query, parameters } of UNSTOPPABLE) {
    const hostile = askConsole(url, query, parameters);
    worst.push(percentile(await latenciesFor(url, 4)));
    await hostile;
  }
  print(`beside each of ${UNSTOPPABLE.length} hostile queries, the slowest`, worst, idle, 1);
}

async function askConsole(url: string, query: string, parameters: object = {}) {
  const body = JSON.stringify({ query, parameters });
  const response = await fetch(`${url}/api/cypher`, { method: "POST", headers: headers(), body });
  return { status: response.status, bytes: (await response.arrayBuffer()).byteLength };
}

async function clock(address: string): Promise<number> {
  const began = performance.now();
  await (await fetch(address, { headers: headers() })).arrayBuffer();
  return performance.now() - began;
}

async function latenciesFor(url: string, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) for (const path of LIGHT) times.push(await clock(url + path));
  return times;
}

async function latenciesWhile(url: string, work: Promise<unknown>): Promise<number[]> {
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  const times: number[] = [];
  while (!isOver) times.push(...(await latenciesFor(url, 1)));
  await over;
  return times;
}

function percentile(times: readonly number[], share = 0.95): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

function print(what: string, times: readonly number[], idle: number, share = 0.95): void {
  const found = percentile(times, share);
  console.log(`others, ${what}: 95 % within ${found.toFixed(1)} ms, ${(found / idle).toFixed(1)}× idle`);
}
