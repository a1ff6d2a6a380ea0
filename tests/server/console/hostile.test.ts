import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CypherConsole } from "../../../server/console/console.ts";
import { LIMITS } from "../../../server/console/limits.ts";
import { Problem } from "../../../server/errors.ts";
import { createLog } from "../../../server/log.ts";
import type { Database } from "../../../server/neo4j/database.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";
import { digest, writeGraph } from "./graph.ts";
import { ENDURED, FORBIDDEN_HOST, OF_THESE_KINDS, REFUSED, UNSTOPPABLE } from "./hostile.ts";

// Without the wait, so that every query of the catalogue is run.
const limits = { ...LIMITS, time: 1_000, barred: 0 };

/** Milliseconds beyond its limit that an answer may take here, where other work keeps the processors busy. */
const SLACK = 9_000;

const parameters = { address: "file:///etc/passwd", huge: 1_000_000_000_000, pattern: "(a+)+b" };

/** What only a file, a configuration or a user list could have brought into an answer. */
const LEAKS = /root:.*:0:0:|server\.directories|db\.transaction\.timeout|dbms\.security|"neo4j-transaction-/;

let database: Database;
let cypher: CypherConsole;
let before: string;
let host: Server;
let connections = 0;

beforeAll(async () => {
  database = testDatabase();
  await emptyDatabase(database);
  await writeGraph(database);
  host = createServer((_request, response) => response.end("a,b")).on("connection", () => connections++);
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  cypher = new CypherConsole(database, createLog("silent"), limits);
  before = await digest(database);
});

afterAll(async () => {
  host.close();
  await emptyDatabase(database);
  await database.close();
});

async function ask(hostile: string, more: Record<string, unknown> = {}) {
  const { port } = host.address() as AddressInfo;
  const query = hostile.replaceAll(FORBIDDEN_HOST, `127.0.0.1:${port}`);
  const began = Date.now();
  const question = {
    query,
    parameters: { ...parameters, ...more },
    client: "a stranger",
    signal: new AbortController().signal,
  };
  const answer = await cypher.ask(question).catch((error: unknown) => error);
  return { answer, took: Date.now() - began };
}

const shorten = (query: string) => (query.length > 90 ? `${query.slice(0, 90)}… (${query.length})` : query);

const cases = (catalogue: Record<string, readonly string[]>) =>
  Object.entries(catalogue).map(
    ([group, queries]) => [group, queries.map((query) => [shorten(query), query] as const)] as const,
  );

test("the catalogue is large", () => {
  expect(Object.values(REFUSED).flat().length).toBeGreaterThanOrEqual(150);
});

describe.each(cases(REFUSED))("refuses what %s", (_group, queries) => {
  test.each(queries)("%s", async (_shown, query) => {
    const { answer, took } = await ask(query);
    expect(answer).toBeInstanceOf(Problem);
    expect(["refused", "unfit", "tooLarge"]).toContain(answer instanceof Problem && answer.kind);
    expect(String(answer)).not.toMatch(LEAKS);
    expect(took).toBeLessThan(limits.time + SLACK);
  });
});

test.each(
  [...UNSTOPPABLE, ...OF_THESE_KINDS].map(({ query, parameters }) => [shorten(query), query, parameters]),
)("does not begin what it could not stop: %s", async (_shown, query, more = {}) => {
  const { answer } = await ask(query, more);
  expect(answer).toBeInstanceOf(Problem);
  expect(["refused", "unfit", "tooLarge"]).toContain(answer instanceof Problem && answer.kind);
});

describe.each(cases(ENDURED))("endures what %s", (_group, queries) => {
  test.each(queries)("%s", async (_shown, query) => {
    const { answer, took } = await ask(query);
    if (answer instanceof Error) expect(answer).toBeInstanceOf(Problem);
    expect(JSON.stringify(answer)).not.toMatch(LEAKS);
    expect(JSON.stringify(answer).length).toBeLessThan(2 * limits.bytes);
    expect(took).toBeLessThan(limits.time + SLACK);
  });
});

describe("after all of them", () => {
  test("nothing is left running", async () => {
    const running = async () => {
      const { records } = await database.driver.executeQuery(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery",
      );
      return records.map((record) => String(record.get("currentQuery")).slice(0, 200));
    };
    await expect.poll(running, { timeout: 25_000, interval: 500 }).toEqual([]);
    expect(cypher.load).toEqual({ running: 0, waiting: 0 });
  });

  test("the database is what it was", async () => {
    expect(await digest(database)).toBe(before);
  });

  test("no connection was opened", () => {
    expect(connections).toBe(0);
  });

  test("the console answers", async () => {
    const { answer } = await ask("MATCH (n:Entity) RETURN count(n) AS count");
    expect(answer).toMatchObject({ rows: [[{ $type: "Integer", _value: "4" }]] });
  });
});
