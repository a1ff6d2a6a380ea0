import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CypherConsole } from "../../../server/console/console.ts";
import { LIMITS } from "../../../server/console/limits.ts";
import { parseParameters } from "../../../server/console/parameters.ts";
import { createLog } from "../../../server/log.ts";
import type { Database } from "../../../server/neo4j/database.ts";
import { toValue } from "../../../server/neo4j/values.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";
import { writeGraph } from "./graph.ts";
import { LEGITIMATE, PARAMETERS } from "./legitimate.ts";

let database: Database;
let cypher: CypherConsole;
beforeAll(async () => {
  database = testDatabase();
  await emptyDatabase(database);
  await writeGraph(database);
  cypher = new CypherConsole(database, createLog("silent"));
});
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

/** The rows as the driver gives them for the query as it was written. */
async function viaDriver(query: string) {
  const { bolt } = parseParameters(PARAMETERS, LIMITS);
  const { records } = await database.driver.executeQuery(query, bolt, { database: database.name });
  return records.map((record) => record.keys.map((key) => toValue(record.get(key))));
}

const shorten = (query: string) => (query.length > 90 ? `${query.slice(0, 90)}… (${query.length})` : query);

test("the catalogue is large", () => {
  expect(Object.values(LEGITIMATE).flat().length).toBeGreaterThanOrEqual(120);
});

describe.each(Object.entries(LEGITIMATE))("answers what %s, as the driver does", (_group, queries) => {
  test.each(queries.map((query) => [shorten(query), query]))("%s", async (_shown, query) => {
    const question = {
      query,
      parameters: PARAMETERS,
      client: "an analyst",
      signal: new AbortController().signal,
    };
    const { rows, summary } = await cypher.ask(question);
    expect(summary.cut).toEqual([]);
    expect(rows).toEqual(await viaDriver(query));
  });
});
