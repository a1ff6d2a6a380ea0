import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { canonicalJson, sha256Of } from "../../model/exchange/cited/canonical.ts";
import { loadDataset } from "../../server/datasets/load.ts";
import { findStored } from "../../server/datasets/stored.ts";
import { hashStored } from "../../server/datasets/verify.ts";
import { writeEventCase } from "../bench/event-case.ts";
import { type BuiltProgram, givenNeo4j, startBuilt } from "../support/built-program.ts";
import { drawChance } from "../support/chance.ts";
import { emptyDatabase, testDatabase } from "../support/database.ts";
import { emptyFolder } from "../support/folder.ts";
import { provideCase } from "../support/served-case.ts";

const KILLS = 6;
/** Milliseconds after which, or answers after which, the program is killed at the latest once it is ready. */
const MOMENT = 1_200;
const ANSWERS = 60;

const chance = drawChance("killed-while-asked.test.ts");
const database = testDatabase();
let events: string;

beforeAll(async () => {
  events = await writeEventCase(600);
  await provideCase(database);
  await loadDataset(database, events, { allowForeign: false, report: () => {} });
});
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
  await rm(events, { recursive: true });
});

const inJson = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

const COUNT =
  "MATCH (a:Entity {dataset: $dataset})-[r]->() RETURN a.id AS id, count(r) AS relations ORDER BY id";

/** What clients ask, each its own question again and again. */
const QUESTIONS: [path: string, options?: RequestInit][] = [
  ["/api/network?dataset=events"],
  ["/api/export/csv?dataset=events&start=1960&end=1961"],
  ["/api/search?dataset=peru-russia&q=soviet"],
  ["/api/entities/state%2Fperu?dataset=peru-russia"],
  ["/api/paths?dataset=peru-russia&from=state%2Fsoviet-union&to=state%2Fperu"],
  ["/api/cypher", inJson("POST", { query: COUNT, dataset: "events" })],
];

/** What stands for an answer, whatever the order of its fields and the times that a question of the console took. */
async function ask({ url }: BuiltProgram, path: string, options?: RequestInit): Promise<string> {
  const response = await fetch(url + path, options);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  if (!response.headers.get("content-type")?.includes("json")) return sha256Of(text);
  const { summary, ...answer } = z.looseObject({}).parse(JSON.parse(text));
  return sha256Of(canonicalJson(answer));
}

/** Does something again and again until the program has been killed. */
async function untilKilled(program: BuiltProgram, action: () => Promise<unknown>): Promise<void> {
  try {
    for (;;) await action();
  } catch (error) {
    // What the client says of a line that broke.
    if (!(error instanceof TypeError) || !program.process.killed) throw error;
  }
}

/** Gives the events one title after the other until the program is killed: those that may stand there after it. */
async function renameUntilKilled(program: BuiltProgram): Promise<string[]> {
  let may = [await titleOfEvents()];
  await untilKilled(program, async () => {
    const title = `Events ${chance.below(1_000_000)}`;
    may = [...may, title];
    await ask(program, "/api/datasets/events", inJson("PATCH", { title }));
    may = [title];
  });
  return may;
}

async function titleOfEvents(): Promise<string> {
  return (await findStored(database)).find(({ id }) => id === "events")?.title ?? "";
}

/** What is loaded, once it has been seen that the database holds just that. */
async function loaded() {
  const stored = await findStored(database);
  for (const dataset of stored) expect(await hashStored(database, dataset)).toBe(dataset.contentHash);
  return stored.map(({ id, generation, contentHash, counts }) => ({ id, generation, contentHash, counts }));
}

test("a program that is killed while it answers leaves every dataset whole, and answers the same after it", async () => {
  const dataFolder = emptyFolder();
  const start = () => startBuilt({ ...givenNeo4j(), ENTENTE_DATA: dataFolder });
  const before = await loaded();
  const seen = QUESTIONS.map(() => new Set<string>());
  let count = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    // Every other time it is killed while it still makes its columns, or writes them to the disk.
    const isEarly = kill % 2 === 0;
    if (isEarly) await rm(join(dataFolder, "cases"), { recursive: true, force: true });
    const program = await start();
    const renaming = renameUntilKilled(program);
    const asking = QUESTIONS.map(([path, options], place) =>
      untilKilled(program, async () => {
        seen[place]?.add(await ask(program, path, options));
        count++;
      }),
    );
    const enough = count + 1 + chance.below(ANSWERS);
    if (isEarly) await sleep(chance.below(MOMENT));
    else while (count < enough) await sleep(1);
    program.process.kill("SIGKILL");
    await Promise.all(asking);
    expect(await renaming).toContain(await titleOfEvents());
    expect(await loaded()).toEqual(before);
  }
  const last = await start();
  for (const [place, question] of QUESTIONS.entries()) {
    const answer = await ask(last, ...question);
    expect([...(seen[place] ?? new Set<string>()).add(answer)], question[0]).toEqual([answer]);
  }
  await last.stop();
}, 300_000);
