import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { type Database, openDatabase } from "../../../server/neo4j/database.ts";
import type { Lender } from "../../../server/neo4j/lease.ts";

// Each starts Neo4j anew, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

let dataFolder: string;
let database: Database;
let lender: Lender;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "entente-copies-"));
  // The less there is, the sooner what uses it up has done so.
  const least = { ENTENTE_CONSOLE_HEAP: "128m" };
  const config = readConfig({ ...process.env, NEO4J_URI: "", ENTENTE_DATA: dataFolder, ...least });
  database = await openDatabase(config, () => {});
  if (database.lender === undefined) throw new Error("An embedded database lends copies");
  lender = database.lender;
  await write("CREATE (:Dataset {id: 'a', generation: 1}), (:Entity {id: 'x'})-[:R]->(:Entity {id: 'y'})");
});

afterAll(async () => {
  await database.close();
  await rm(dataFolder, { recursive: true, force: true });
});

const write = (query: string) => database.driver.executeQuery(query, {}, { database: database.name });

async function count({ driver }: Database, query = "MATCH (n:Entity) RETURN count(n) AS n"): Promise<number> {
  const { records } = await driver.executeQuery(query);
  return Number(records[0]?.get("n"));
}

const folders = () => readdir(join(dataFolder, "console"));

test("a copy holds all that the main one holds, at once and in a process of its own", async () => {
  const lease = await lender.take();
  expect(await count(lease.database)).toBe(2);
  await write("CREATE (:Entity {id: 'written beside it'})");
  expect(await count(lease.database)).toBe(2);
  lease.release();
});

test("a copy is kept until a dataset changes, and then made anew", async () => {
  const first = await lender.take();
  const second = await lender.take();
  expect(second.database.driver).toBe(first.database.driver);
  const before = await count(first.database);
  await write("MATCH (d:Dataset) SET d.generation = 2");
  await write("CREATE (:Entity {id: 'written later'})");
  const third = await lender.take();
  expect(third.database.driver).not.toBe(first.database.driver);
  expect(await count(third.database)).toBe(4);
  expect(await count(first.database)).toBe(before);
  for (const lease of [first, second, third]) lease.release();
  await expect.poll(async () => (await folders()).length, { timeout: 60_000 }).toBe(1);
});

test("many writes while it is copied leave it whole", async () => {
  let writing = true;
  const writer = (async () => {
    for (let i = 0; writing; i++)
      await write(
        `MATCH (x:Entity {id: 'x'}) SET x.written = ${i} CREATE (:Pair {i: ${i}})-[:OF {i: ${i}}]->(:Pair {i: ${i}})`,
      );
  })();
  for (let round = 0; round < 3; round++) {
    await write(`MATCH (d:Dataset) SET d.generation = ${100 + round}`);
    const lease = await lender.take();
    const pairs = await count(lease.database, "MATCH (n:Pair) RETURN count(n) AS n");
    expect(
      await count(
        lease.database,
        "MATCH (a:Pair)-[r:OF {i: a.i}]->(b:Pair {i: a.i}) RETURN 2 * count(r) AS n",
      ),
    ).toBe(pairs);
    expect(await count(lease.database, "MATCH (n) RETURN count(n) AS n")).toBe(pairs + 5);
    lease.release();
  }
  writing = false;
  await writer;
});

test("one in which a query cannot be stopped gives way to another, which is ready before it ends", async () => {
  const stuck = await lender.take();
  const endless =
    "UNWIND range(1, 100000) AS i WITH collect(i) AS xs RETURN size([x IN xs WHERE any(y IN xs WHERE x * y * x < 0)]) AS n";
  const gone = expect(stuck.database.driver.executeQuery(endless)).rejects.toThrow();
  stuck.abandon();
  const waiting = await lender.take();
  expect(await count(waiting.database)).toBe(4);
  waiting.release();
  await expect
    .poll(
      async () => {
        const lease = await lender.take();
        lease.release();
        return lease.database.driver === stuck.database.driver;
      },
      { timeout: 200_000 },
    )
    .toBe(false);
  await gone;
  expect(await count(database)).toBe(4);
});

test("one that is killed is replaced, and the main one does not notice", async () => {
  const lease = await lender.take();
  const exits =
    "UNWIND range(1, 100000000) AS i RETURN [x IN range(1, 10000000) | toString(x) + 'xxxxxxxxxxxxxxxx'] AS l";
  await expect(lease.database.driver.executeQuery(exits)).rejects.toThrow();
  lease.release();
  const next = await lender.take();
  expect(await count(next.database)).toBe(4);
  next.release();
  expect(await count(database)).toBe(4);
});

test("nothing is left behind when the program ends", async () => {
  await database.close();
  await expect(folders()).rejects.toThrow("ENOENT");
});
