import { afterAll, expect, test } from "vitest";
import { explainLoad } from "../../../server/datasets/load-errors.ts";
import { testDatabase } from "../../support/database.ts";

const database = testDatabase();
afterAll(() => database.close());

/** What the database says when it gives a query up. */
async function failureOf(query: string, timeout = 60_000): Promise<unknown> {
  const session = database.driver.session({ database: database.name });
  try {
    return await session.run(query, {}, { timeout }).catch((error: unknown) => error);
  } finally {
    await session.close();
  }
}

const MUCH =
  "UNWIND range(1, 40000000) AS x WITH collect(toString(x) + 'xxxxxxxxxxxxxxxx') AS l RETURN size(l)";
const LONG = "UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN x";

test("a batch that needs too much memory says so, and what gives it more", async () => {
  const failure = await failureOf(MUCH);
  const own = explainLoad(failure, { how: "embedded" });
  expect(own).toMatchObject({
    kind: "out-of-memory",
    message: expect.stringContaining("ENTENTE_NEO4J_HEAP"),
  });
  const given = explainLoad(failure, { how: "given" });
  expect(given).toMatchObject({ message: expect.stringContaining("db.memory.transaction.max") });
  expect(given).toMatchObject({ message: expect.stringContaining("answers as it did before") });
});

test("a batch that takes too long says so", async () => {
  const failure = await failureOf(LONG, 200);
  expect(explainLoad(failure, { how: "embedded" })).toMatchObject({
    kind: "too-slow",
    message: expect.stringMatching(/two minutes\..*kept;.*\n?.*load again/s),
  });
});

test("a line that is lost says so, and what is unforeseen stays as it is", async () => {
  const nowhere = testDatabase("bolt://127.0.0.1:1");
  const session = nowhere.driver.session();
  const failure = await session.run("RETURN 1").catch((error: unknown) => error);
  await session.close();
  await nowhere.close();
  expect(explainLoad(failure, { how: "embedded" })).toMatchObject({ kind: "connection-lost" });
  const other = await failureOf("RETURN nothing");
  expect(explainLoad(other, { how: "embedded" })).toBe(other);
});
