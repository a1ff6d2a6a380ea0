import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../../server/neo4j/database.ts";
import { read } from "../../../server/neo4j/read.ts";
import { testDatabase } from "../../support/database.ts";

let database: Database;
beforeAll(() => {
  database = testDatabase();
});
afterAll(() => database.close());

const ENDLESS =
  "UNWIND range(1, 100000000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x * y < 0 RETURN x";

async function running(): Promise<number> {
  const text = `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000' RETURN currentQuery`;
  return (await read(database, text)).length;
}

test("nothing can be written", async () => {
  await expect(read(database, "CREATE (n:Written) RETURN n")).rejects.toThrow(/read access mode/i);
});

test("no more rows are read than asked for", async () => {
  const rows = await read(database, "UNWIND range(1, 100000) AS x RETURN x", {}, { maxRows: 3 });
  expect(rows).toHaveLength(3);
});

test("a query that takes too long ends in a problem that says so", async () => {
  await expect(read(database, ENDLESS, {}, { timeout: 300 })).rejects.toMatchObject({ kind: "timedOut" });
});

test("when its client goes away a query ends in the database too", async () => {
  const gone = new AbortController();
  const reading = read(database, ENDLESS, {}, { signal: gone.signal });
  const ended = expect(reading).rejects.toThrow("gone");
  await expect.poll(running).toBe(1);
  gone.abort(new Error("gone"));
  await ended;
  await expect.poll(running).toBe(0);
});
