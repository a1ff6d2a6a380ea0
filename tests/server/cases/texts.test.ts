import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TextTaker } from "../../../server/cases/text-taker.ts";
import { Texts } from "../../../server/cases/texts.ts";
import { loadCatalogue } from "../../../server/catalogue/catalogue.ts";
import type { StoredRow } from "../../../server/datasets/checking/stored-row.ts";
import { loadDataset } from "../../../server/datasets/load.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";
import { assembleTest } from "../../support/assemble.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";
import { smallCase, writeCase } from "../datasets/small-case.ts";

const database = testDatabase();
const context = {
  ...assembleTest(database, loadCatalogue(join(projectRoot, "cypher"))),
  signal: new AbortController().signal,
};
const learned = new Texts();
let rowsTaken = 0;

beforeAll(async () => {
  await emptyDatabase(database);
  const learn = (generation: string, rows: readonly StoredRow[]) => {
    rowsTaken = rows.length;
    learned.learn(generation, rows);
  };
  await loadDataset(database, await writeCase(smallCase()), {
    allowForeign: true,
    learn,
    report: () => {},
  });
});
afterAll(async () => {
  await context.close();
  await emptyDatabase(database);
  await database.close();
});

test("what a load has taken of its rows is what the database says of them, and is not asked of it again", async () => {
  const held = await context.cases.of(await context.datasets.resolve("small", context.signal));
  const { relations, entities } = held.columns;
  const all = { relations: [...relations.from.keys()], entities: [...entities.kind.keys()] };
  expect(rowsTaken).toBe(all.relations.length + all.entities.length);
  const withoutQueries = { ...context, catalogue: { ...context.catalogue, own: new Map() } };
  const told = await learned.tell(withoutQueries, held, all);
  expect(told).toEqual(await new Texts().tell(context, held, all));
  expect(told.texts).toBe("whole");
});

test("of a case that no page holds whole a load takes no texts", () => {
  const taker = new TextTaker();
  const row = (at: number): StoredRow => ({
    ...{ asserts: "relation", id: `r${at}`, label: "TRADES_WITH", from: "a", to: "b", properties: {} },
  });
  for (let at = 0; at < 3_000; at++) taker.take(row(at));
  expect(taker.rows).toHaveLength(3_000);
  taker.take(row(3_000));
  taker.take(row(3_001));
  expect(taker.rows).toEqual([]);
});
