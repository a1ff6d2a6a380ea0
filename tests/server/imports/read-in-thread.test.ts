import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UnreadableError } from "../../../model/exchange/read/finding.ts";
import { fromText } from "../../../model/exchange/read/input.ts";
import type { Stated } from "../../../model/exchange/reader.ts";
import { readInThread } from "../../../server/imports/work/read-in-thread.ts";
import { keepThread, takeThread } from "../../../server/imports/work/threads.ts";
import { applied, recipeOf } from "../../model/exchange/recipe/support.ts";

const ROWS = 20_000;
const RECIPE = recipeOf(`
tables:
  - relations:
      - { type: RELATED_TO, from: { kind: State, name: from }, to: { kind: State, name: to }, when: { at: year } }
`);
const TABLE = `from,to,year\n${Array.from({ length: ROWS }, (_, row) => `State ${row % 90},Land ${row % 80},${1800 + (row % 200)}`).join("\n")}\n`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-thread-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function caseOf(name: string, text = TABLE) {
  const path = join(folder, name);
  await writeFile(path, text);
  const files = [{ name, path, size: Buffer.from(text).length }];
  return { path, reader: readInThread({ files, recipe: RECIPE, span: undefined }) };
}

async function all(batches: AsyncIterable<readonly Stated[]>): Promise<Stated[]> {
  const rows: Stated[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

const first = (batches: AsyncIterable<readonly Stated[]>) => batches[Symbol.asyncIterator]();

test("says what a reader in place says, each time, and lets others have their turn between batches", async () => {
  const { reader } = await caseOf("ties.csv");
  const { stated, outcome } = await applied(RECIPE, [fromText("ties.csv", TABLE)]);
  expect(outcome.relations).toBe(ROWS);
  let [turn, isOver] = [0, false];
  const next = () => {
    turn++;
    if (!isOver) setImmediate(next);
  };
  next();
  const rows: Stated[] = [];
  const turns: number[] = [];
  for await (const batch of reader.read()) {
    expect(batch.length).toBeLessThanOrEqual(1_000);
    turns.push(turn);
    rows.push(...batch);
  }
  isOver = true;
  expect(rows).toEqual(stated);
  expect(turns.length).toBeGreaterThan(ROWS / 1_000);
  expect(new Set(turns).size).toBe(turns.length);
  expect(await all(reader.read())).toEqual(stated);
});

test.each([
  ["while the thread makes the next rows", 0],
  ["when the next rows wait already", 500],
])("ends %s with what its signal is aborted with, and can be read again", async (_, wait) => {
  const { reader } = await caseOf("ties.csv");
  const stopping = new AbortController();
  const reading = first(reader.read(stopping.signal));
  expect((await reading.next()).done).toBe(false);
  await sleep(wait);
  const stopped = new Error("The import was stopped.");
  stopping.abort(stopped);
  await expect(reading.next()).rejects.toBe(stopped);
  await expect(first(reader.read(stopping.signal)).next()).rejects.toBe(stopped);
  // Nobody wants the rest of this one.
  for await (const batch of reader.read()) {
    expect(batch.length).toBeGreaterThan(0);
    break;
  }
  expect((await all(reader.read())).filter(({ asserts }) => asserts === "relation")).toHaveLength(ROWS);
});

test("tells of a thread that ends in the middle, and of what the thread could not read", async () => {
  const { reader } = await caseOf("ties.csv");
  const worker = takeThread();
  keepThread(worker);
  const reading = first(reader.read());
  await reading.next();
  await worker.terminate();
  await expect(all({ [Symbol.asyncIterator]: () => reading })).rejects.toThrow(
    "the thread ended before its work was done",
  );

  const broken = await caseOf("ties.xlsx", "PK\u0003\u0004 no workbook");
  const unreadable = await all(broken.reader.read()).catch((error: unknown) => error);
  expect(unreadable).toBeInstanceOf(UnreadableError);
  expect(unreadable).toMatchObject({ finding: { file: "ties.xlsx", weight: "fault" } });

  const gone = await caseOf("gone.csv");
  await rm(gone.path);
  await expect(all(gone.reader.read())).rejects.toThrow(/ENOENT/);
});
