import { afterAll, expect, test } from "vitest";
import { emptyDatabase, testDatabase } from "../../support/database.ts";

const database = testDatabase();
afterAll(() => database.close());

test("the tests' Neo4j is one that the program supports", async () => {
  expect(database.version).toMatch(/^(5\.(2[6-9]|[3-9]\d)|20\d\d)/);
});

test("a database of ten thousand nodes is emptied", async () => {
  const count = "MATCH (n) RETURN count(n) AS count";
  await database.driver.executeQuery("UNWIND range(1, 10000) AS i CREATE (:Full {i: i})-[:TO]->(:Full)");
  await emptyDatabase(database);
  const { records } = await database.driver.executeQuery(count);
  expect(Number(records[0]?.get("count"))).toBe(0);
});
