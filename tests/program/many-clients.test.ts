import { readFile } from "node:fs/promises";
import { expect, onTestFinished, test } from "vitest";
import { LIMITS } from "../../server/console/limits.ts";
import { type BuiltProgram, givenNeo4j, startBuilt } from "../support/built-program.ts";
import { emptyDatabase, testDatabase } from "../support/database.ts";
import { emptyFolder } from "../support/folder.ts";

/** MiB that the program may hold at most: 400 MB. */
const MEMORY = 381;
const CLIENTS = 60;

/** A few megabytes of nodes and relationships. */
const HEAVY =
  "UNWIND range(1, 4) AS i MATCH (a:Entity {dataset: $dataset})-[r]->(b) RETURN i, a, r, b LIMIT 800";

const LIGHT = ["/", "/api/entities/state%2Fperu", "/api/search?q=soviet", "/api/network?at=1970"];

let program: BuiltProgram;

async function start(): Promise<void> {
  const database = testDatabase();
  await emptyDatabase(database);
  await database.close();
  // Proxies tell clients apart, so that one machine can be many.
  program = await startBuilt({
    ...givenNeo4j(),
    ENTENTE_DATA: emptyFolder(),
    ENTENTE_ACCESS: "public",
    ENTENTE_TRUST_PROXY: "loopback",
  });
  onTestFinished(() => program.stop());
}

const headersOf = (client: number) => ({
  "content-type": "application/json",
  "x-forwarded-for": `203.0.113.${client}`,
});

/** The clients whose large answers have come, in that order. */
const answered: number[] = [];

async function askHeavy(client: number): Promise<void> {
  const body = JSON.stringify({ query: HEAVY });
  const response = await fetch(`${program.url}/api/cypher`, {
    method: "POST",
    headers: headersOf(client),
    body,
  });
  const text = await response.text();
  expect(response.status, text.slice(0, 300)).toBe(200);
  answered.push(client);
  expect(JSON.parse(text).rows).toHaveLength(800);
  expect(text.length).toBeGreaterThan(1_500_000);
}

/** How many large answers came between a small question and its answer. */
async function askLight(path: string): Promise<number> {
  const before = answered.length;
  const response = await fetch(program.url + path, { headers: headersOf(250) });
  await response.arrayBuffer();
  expect(response.status, path).toBe(200);
  return answered.length - before;
}

test("sixty clients with large questions starve neither each other nor those with small ones", async () => {
  await start();
  for (const path of LIGHT) await askLight(path);
  // One of them comes first, and with six questions at once.
  const greedy = Array.from({ length: 6 }, () => askHeavy(0));
  const others = Array.from({ length: CLIENTS - 1 }, (_, other) => askHeavy(other + 1));
  const all = Promise.all([...greedy, ...others]);
  let isOver = false;
  const finished = all.finally(() => {
    isOver = true;
  });
  const overtaken: number[] = [];
  while (!isOver) for (const path of LIGHT) overtaken.push(await askLight(path));
  await finished;

  expect(overtaken.length).toBeGreaterThan(CLIENTS);
  // Before a small one there come those large ones at most that ran when it was asked.
  const most = overtaken.sort((a, b) => a - b)[Math.floor(overtaken.length * 0.95)];
  expect(most).toBeLessThanOrEqual(LIMITS.running);
  // Two of its questions run at once; for the next it waits until all others have had their turn.
  const third = answered.findIndex(
    (client, at) => client === 0 && answered.slice(0, at).filter((one) => one === 0).length === 2,
  );
  expect(new Set(answered.slice(0, third)).size).toBeGreaterThan(CLIENTS * 0.8);
  expect(await peakMemory()).toBeLessThan(MEMORY);
}, 240_000);

/** The most memory that the program has held, in MiB; nothing where the system does not tell. */
async function peakMemory(): Promise<number> {
  const status = await readFile(`/proc/${program.process.pid}/status`, "utf8").catch(() => "");
  const peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  console.log(`The program held ${peak.toFixed(0)} MiB at most`);
  return peak;
}
