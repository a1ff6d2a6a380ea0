import { beforeEach, expect, onTestFinished, test } from "vitest";
import { givenNeo4j, startBuilt } from "../support/built-program.ts";
import { emptyDatabase, testDatabase } from "../support/database.ts";
import { emptyFolder } from "../support/folder.ts";

beforeEach(async () => {
  const database = testDatabase();
  await emptyDatabase(database);
  await database.close();
});

test("the program as it is built draws, traces and asks Cypher", { timeout: 180_000 }, async () => {
  const { url, stop } = await startBuilt({ ...givenNeo4j(), ENTENTE_DATA: emptyFolder() });
  onTestFinished(stop);
  const network = await fetch(`${url}/api/network?start=1968&end=1975`);
  expect((await network.json()).total).toBeGreaterThan(0);
  const path = await fetch(`${url}/api/paths?from=doctrine/universalization&to=event/embassy-relations`);
  expect(await path.json()).toMatchObject({ dataset: "peru-russia", paths: [{}] });
  const cypher = await fetch(`${url}/api/cypher`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "MATCH (state:State {dataset: $dataset}) RETURN count(state) AS states" }),
  });
  expect(cypher.status).toBe(200);
});
