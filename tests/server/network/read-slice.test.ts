import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "../../../server/catalogue/catalogue.ts";
import { Registry } from "../../../server/datasets/registry.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";
import { KeptGraphs } from "../../../server/network/kept-graph.ts";
import { readSlice } from "../../../server/network/read-slice.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";

const SMALL = `
CREATE (:Dataset {id: 'small', generation: 'small@1', contentHash: 'one', loadedAt: '1'}),
  (a:Entity:State {id: 'a', name: 'A', summary: 'A state.', dataset: 'small@1'}),
  (b:Entity:State {id: 'b', name: 'B', summary: 'Another.', dataset: 'small@1'}),
  (a)-[:ALLIED_WITH {id: 'alliance', when: '1970', startMin: date('1970-01-01'), startMax: date('1970-12-31'),
    endMin: date('1970-01-01'), endMax: date('1970-12-31'), certainty: 'stated', voice: 'reports', denied: false,
    sector: 'political', statement: 'They stand together.', sources: ['s#1'], dataset: 'small@1'}]->(b)`;

const values = {
  start: "1970-01-01",
  end: "1970-12-31",
  types: [],
  kinds: [],
  reading: "possible",
  without: [],
  limit: 10,
} as const;

const database = testDatabase();
const kept = new KeptGraphs();
const catalogue = loadCatalogue(join(projectRoot, "cypher"));
const context = {
  database,
  catalogue,
  datasets: new Registry(database, catalogue),
  signal: new AbortController().signal,
};

const write = (text: string) => database.driver.executeQuery(text, {}, { database: database.name });

async function statements(): Promise<string[]> {
  const { relations } = await readSlice(context, kept, undefined, values);
  return relations.map(({ statement }) => statement);
}

beforeAll(async () => {
  await emptyDatabase(database);
  await write(SMALL);
});
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

test("what has been read is kept, and answers as it did", async () => {
  const first = await readSlice(context, kept, undefined, values);
  expect(first).toMatchObject({ total: 1, drawn: 1, relations: [{ id: "alliance", from: "a", to: "b" }] });
  const loaded = await context.datasets.resolve("small", context.signal);
  expect(kept.of(loaded).relations.size).toBe(1);
  expect(await readSlice(context, kept, undefined, values)).toEqual(first);
});

test("when a dataset is replaced, what was kept of it is read anew", async () => {
  expect(await statements()).toEqual(["They stand together."]);
  await write(
    "MATCH (d:Dataset) MATCH ()-[r:ALLIED_WITH]->() SET d.loadedAt = '2', r.statement = 'They stood.'",
  );
  expect(await statements()).toEqual(["They stood."]);
});

test("what is gone is not shown, though it was kept", async () => {
  expect(await statements()).toHaveLength(1);
  await write("MATCH (d:Dataset) MATCH ()-[r:ALLIED_WITH]->() SET d.loadedAt = '3' DELETE r");
  expect(await statements()).toEqual([]);
});
