import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { sweep } from "../../../server/datasets/generations/sweep.ts";
import { loadDataset } from "../../../server/datasets/load.ts";
import { findStored } from "../../../server/datasets/stored.ts";
import { hashStored } from "../../../server/datasets/verify.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";
import { toPlain } from "../../../server/neo4j/plain.ts";
import { read } from "../../../server/neo4j/read.ts";
import { writeEventCase } from "../../bench/event-case.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";

const database = testDatabase();
const options = { allowForeign: false, report: () => {} };
const SMALL = 600;
const LARGE = 12_000;

let small: string;
let large: string;

beforeAll(async () => {
  small = await writeEventCase(SMALL, "events", 1);
  large = await writeEventCase(LARGE, "events", 2);
});
beforeEach(async () => {
  await emptyDatabase(database);
  await loadDataset(database, small, options);
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
  test.each([1, 800, 6_000])(
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
  const { uri, user, password, name } = inject("neo4j");
  const address = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  return spawn(process.execPath, ["--import", "tsx", "server/cli/dataset.ts", "load", folder], {
    cwd: projectRoot,
    env: { ...process.env, ...address },
    stdio: "ignore",
  });
}

/** Resolves when a load has written so many relations, or has ended. */
async function untilWritten(relations: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && (await count("MATCH ()-[r]->() RETURN count(r) AS count")) < relations)
    await sleep(20);
}

test("a load that is killed at any moment leaves the dataset whole, and the next one ends well", async () => {
  for (const share of [0, Math.random(), Math.random(), 1]) {
    const child = startLoad(large);
    await untilWritten(SMALL + share * (LARGE - SMALL), child);
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    expect([[`events: ${SMALL}`], [`events: ${LARGE}`]], `killed at ${share}`).toContainEqual(await loaded());
    await sweepAll();
    const [now = ""] = await loaded();
    expect(await count("MATCH ()-[r]->() RETURN count(r) AS count"), `killed at ${share}`).toBe(
      Number(now.split(": ")[1]),
    );
    if (now.endsWith(`: ${LARGE}`)) await loadDataset(database, small, options);
    await sweepAll();
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
