import { afterAll, beforeAll, expect, test } from "vitest";
import { claim } from "../../../server/datasets/generations/claim.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";

const database = testDatabase();

beforeAll(() => emptyDatabase(database));
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

test("a load beside is waited for; one that fell before the database was started is not", async () => {
  const first = await claim(database, "events", () => {});
  const stopping = new AbortController();
  const beside = { ...database, startedAt: Date.now() - 60_000 };
  const waiting = claim(beside, "events", () => stopping.abort(), stopping.signal);
  await expect(waiting).rejects.toThrow("aborted");

  const afterwards = { ...database, startedAt: Date.now() + 1_000 };
  const second = await claim(afterwards, "events", () => stopping.abort());
  expect([first.next, second.next]).toEqual(["events@1", "events@2"]);
  await first.release(false);
  await second.release(false);
});
