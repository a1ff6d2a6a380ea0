import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sweep } from "../../server/datasets/generations/sweep.ts";
import { loadDataset } from "../../server/datasets/load.ts";
import { removeDataset } from "../../server/datasets/remove.ts";
import { findStored } from "../../server/datasets/stored.ts";
import { hashStored } from "../../server/datasets/verify.ts";
import { projectRoot } from "../../server/lib/project-root.ts";
import { connect } from "../../server/neo4j/connect.ts";
import { toPlain } from "../../server/neo4j/plain.ts";
import { read } from "../../server/neo4j/read.ts";
import { writeEventCase } from "../bench/event-case.ts";
import { layLine } from "../browser/support/breakable-line.ts";
import { givenNeo4j } from "../support/built-program.ts";
import { drawChance } from "../support/chance.ts";
import { emptyDatabase, testDatabase, testNeo4j } from "../support/database.ts";

const database = testDatabase();
const options = { allowForeign: false, report: () => {} };
const SMALL = 600;
const LARGE = 6_000;

const chance = drawChance("interrupted.test.ts");
/** A share between 0 and 1. */
const draw = () => chance.below(1_000) / 1_000;

let small: string;
let large: string;

beforeAll(async () => {
  small = await writeEventCase(SMALL, "events", 1);
  large = await writeEventCase(LARGE, "events", 2);
  await emptyDatabase(database);
});
beforeEach(async () => {
  await loadDataset(database, small, options);
  await sweepAll();
});
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
  for (const folder of [small, large]) await rm(folder, { recursive: true });
});

/** What is loaded, once it has been seen that the database holds just that. */
async function loaded() {
  const stored = await findStored(database);
  for (const dataset of stored) expect(await hashStored(database, dataset)).toBe(dataset.contentHash);
  return stored.map(({ id, counts }) => `${id}: ${counts.relations}`);
}

async function count(query: string): Promise<number> {
  const [row] = await read(database, query, {}, { timeout: 60_000 });
  return Number(toPlain(row?.count));
}

/** Removes at once what broken-off loads have left. */
const sweepAll = () => sweep(database, { grace: 0, undo: 0, silence: 0 });

describe("a load that is stopped", () => {
  test.each([1, 800, 5_000])(
    "when %i rows are written leaves the dataset as it was",
    async (rows) => {
      const stopping = new AbortController();
      const loading = loadDataset(database, large, {
        ...options,
        signal: stopping.signal,
        observer(progress) {
          if (progress.phase === "writing" && progress.rows >= rows) stopping.abort(new Error("enough"));
        },
      });
      await expect(loading).rejects.toThrow("enough");
      expect(await loaded()).toEqual([`events: ${SMALL}`]);
      await sweepAll();
      expect(await count("MATCH ()-[r]->() RETURN count(r) AS count")).toBe(SMALL);
    },
    120_000,
  );

  test("while it is checked has written nothing", async () => {
    const loading = loadDataset(database, large, { ...options, signal: AbortSignal.abort(new Error("no")) });
    await expect(loading).rejects.toThrow("no");
    expect(await count("MATCH ()-[r]->() RETURN count(r) AS count")).toBe(SMALL);
  });
});

/** Runs the command as a person does, against the database of the tests. */
function startLoad(folder: string): ChildProcess {
  return spawn(process.execPath, [join(projectRoot, "dist/server/dataset.js"), "load", folder], {
    env: { ...process.env, ...givenNeo4j() },
    stdio: "ignore",
  });
}

/** Resolves when a load has written so many relations, or has ended. */
async function untilWritten(relations: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && (await count("MATCH ()-[r]->() RETURN count(r) AS count")) < relations)
    await sleep(20);
}

test("a load that is killed at any moment leaves the dataset whole, and the next one ends well", async () => {
  for (const share of [0, ...Array.from({ length: 4 }, draw), 1]) {
    const child = startLoad(large);
    await untilWritten(SMALL + share * (LARGE - SMALL), child);
    // Rows are written thousands at a time: moments lie between them too.
    await sleep(chance.below(300));
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    expect([[`events: ${SMALL}`], [`events: ${LARGE}`]], `killed at ${share}`).toContainEqual(await loaded());
    await sweepAll();
    const [now = ""] = await loaded();
    expect(await count("MATCH ()-[r]->() RETURN count(r) AS count"), `killed at ${share}`).toBe(
      Number(now.split(": ")[1]),
    );
    if (now.endsWith(`: ${LARGE}`)) {
      await loadDataset(database, small, options);
      await sweepAll();
    }
  }
  await loadDataset(database, large, options);
  expect(await loaded()).toEqual([`events: ${LARGE}`]);
}, 600_000);

test("who reads while a load takes the place of another sees the one or the other", async () => {
  const seen = new Set<number>();
  let loading = true;
  const reading = (async () => {
    while (loading)
      seen.add(
        await count(
          "MATCH (d:Dataset {id: 'events'}) MATCH (:Entity {dataset: d.generation})-[r]->() RETURN count(r) AS count",
        ),
      );
  })();
  await loadDataset(database, large, options);
  await sleep(300);
  loading = false;
  await reading;
  expect([...seen].sort((a, b) => a - b)).toEqual([SMALL, LARGE]);
}, 240_000);

/** Loads over a line that is cut while it writes. @returns what it was loaded with, or what it failed with */
async function loadOverCutLine(folder: string, staysCut: boolean): Promise<unknown> {
  const line = await layLine(testNeo4j().uri);
  const { user, password, name } = testNeo4j();
  const { driver } = await connect({ uri: line.uri, user, password, database: name });
  const rows = 500 + draw() * (LARGE - 1_000);
  let isCut: Promise<void> | undefined;
  const loading = loadDataset({ ...database, driver }, folder, {
    ...options,
    observer(progress) {
      if (progress.phase !== "writing" || progress.rows < rows || isCut !== undefined) return;
      isCut = line.cut().then(() => (staysCut ? undefined : line.mend()));
    },
  });
  const ended = await loading.catch((error: unknown) => error);
  await isCut;
  await driver.close();
  if (!staysCut) await line.cut();
  return ended;
}

test("a line that is cut while a load writes leaves the dataset whole, whether it stays cut or not", async () => {
  const [before, after] = [
    await writeEventCase(SMALL, "others", 3),
    await writeEventCase(LARGE, "others", 4),
  ];
  await loadDataset(database, before, options);
  // Half a minute is waited for the line to come back: meanwhile others are cut.
  const cutForGood = loadOverCutLine(after, true);
  for (let round = 0; round < 2; round++) {
    await loadOverCutLine(large, false);
    expect([SMALL, LARGE].map((relations) => [`events: ${relations}`, `others: ${SMALL}`])).toContainEqual(
      await loaded(),
    );
    await loadDataset(database, small, options);
  }
  expect(await cutForGood).toMatchObject({ kind: "connection-lost" });
  expect(await loaded()).toEqual([`events: ${SMALL}`, `others: ${SMALL}`]);
  await removeDataset(database, "others");
  for (const folder of [before, after]) await rm(folder, { recursive: true });
}, 240_000);

test("two programs that load at the same time do so one after the other", async () => {
  for (const folders of [
    [small, large],
    [large, small],
  ]) {
    const programs = folders.map(startLoad);
    const ends = await Promise.all(programs.map((program) => once(program, "exit")));
    expect(ends).toEqual([
      [0, null],
      [0, null],
    ]);
    expect([[`events: ${SMALL}`], [`events: ${LARGE}`]]).toContainEqual(await loaded());
    await sweepAll();
    const [now = ""] = await loaded();
    expect(await count("MATCH ()-[r]->() RETURN count(r) AS count")).toBe(Number(now.split(": ")[1]));
  }
}, 240_000);
