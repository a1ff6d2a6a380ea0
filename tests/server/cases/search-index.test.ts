import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { HeldCase } from "../../../server/cases/cases.ts";
import { SearchIndexes } from "../../../server/cases/search-index.ts";
import { Texts } from "../../../server/cases/texts.ts";
import { loadCatalogue } from "../../../server/catalogue/catalogue.ts";
import { loadDataset } from "../../../server/datasets/load.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";
import { assembleTest } from "../../support/assemble.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";
import { smallCase, writeCase } from "../datasets/small-case.ts";

const database = testDatabase();
const catalogue = loadCatalogue(join(projectRoot, "cypher"));
const context = assembleTest(database, catalogue);
let held: HeldCase;

beforeAll(async () => {
  await emptyDatabase(database);
  await loadDataset(database, await writeCase(smallCase()), { allowForeign: true, report: () => {} });
  held = await context.cases.of(await context.datasets.resolve("small", new AbortController().signal));
});
afterAll(async () => {
  await context.close();
  await emptyDatabase(database);
  await database.close();
});

test("those who search a case first wait for one reading of it", async () => {
  const searches = new SearchIndexes([]);
  const [one, other] = await Promise.all([searches.of(context, held), searches.of(context, held)]);
  expect(one.covers).toBe("texts");
  expect(other).toBe(one);
  expect(await searches.of(context, held)).toBe(one);
});

test("a reading that failed is done anew by whoever asks next", async () => {
  const searches = new SearchIndexes([]);
  const broken = { ...context, texts: new Texts(), catalogue: { ...catalogue, own: new Map() } };
  const failed = await Promise.allSettled([searches.of(broken, held), searches.of(context, held)]);
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect((await searches.of(context, held)).covers).toBe("texts");
});
