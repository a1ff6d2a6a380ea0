import neo4j from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { type Listening, listen } from "../../../server/http/listen.ts";
import { assembleTest } from "../../support/assemble.ts";
import { testDatabase, testNeo4j } from "../../support/database.ts";
import { Wire } from "../../support/wire.ts";

const wire = new Wire();
let listening: Listening;
let close: () => Promise<void>;

beforeAll(async () => {
  await wire.open();
  const { user, password } = testNeo4j();
  const driver = neo4j.driver(`bolt://127.0.0.1:${wire.port}`, neo4j.auth.basic(user, password));
  const database = { ...testDatabase(), driver };
  const empty = { queries: new Map(), own: new Map() };
  const context = assembleTest(database, empty);
  const app = createApp({ ...context, version: "0.0.0" });
  listening = await listen(app, "127.0.0.1", 0);
  close = async () => {
    await listening.close();
    await context.close();
    await driver.close();
    await wire.cut();
  };
});
afterAll(() => close());

test("health is 503 while the database hangs too, told each time, and it comes back by itself", async () => {
  const health = () => fetch(`${listening.url}/api/health`);
  expect((await health()).status).toBe(200);
  wire.hold();
  // Asked again and again, as a page does that watches.
  for (let time = 0; time < 3; time++) {
    const silent = await health();
    expect([silent.status, await silent.json()]).toMatchObject([503, { status: "away" }]);
  }
  wire.release();
  await expect.poll(async () => (await health()).status).toBe(200);
});

test("health is 503 while the database is away, and it comes back by itself", async () => {
  const health = () => fetch(`${listening.url}/api/health`);
  const well = await health();
  expect([well.status, await well.json()]).toMatchObject([200, { status: "ready" }]);
  await wire.cut();
  const away = await health();
  expect([away.status, await away.json()]).toMatchObject([503, { status: "away" }]);
  await wire.open();
  expect((await health()).status).toBe(200);
});
