import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SECTORS } from "../../../model/graph/kinds.ts";
import { toLine, toOutline } from "../../../model/graph/lines.ts";
import { boundsAt } from "../../../model/graph/pack/open.ts";
import { formatDay } from "../../../model/time/day.ts";
import { Cases } from "../../../server/cases/cases.ts";
import { casesFolder, keepLoaded } from "../../../server/cases/keep-loaded.ts";
import { openAhead } from "../../../server/cases/open-ahead.ts";
import { loadCatalogue } from "../../../server/catalogue/catalogue.ts";
import { loadDataset } from "../../../server/datasets/load.ts";
import { Registry } from "../../../server/datasets/registry.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";
import { createLog } from "../../../server/log.ts";
import { read } from "../../../server/neo4j/read.ts";
import { assembleTest } from "../../support/assemble.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";
import { emptyFolder } from "../../support/folder.ts";
import { smallCase, writeCase } from "../datasets/small-case.ts";

const database = testDatabase();
const catalogue = loadCatalogue(join(projectRoot, "cypher"));
const registry = new Registry(database, catalogue);
const { signal } = new AbortController();

const open = (folder: string, memory = 2 ** 30) =>
  new Cases({ database, catalogue, log: createLog("silent"), folder, memory });

async function load(id: string) {
  const { manifest, ...rest } = smallCase();
  const folder = await writeCase({ ...rest, manifest: { ...manifest, id } });
  await loadDataset(database, folder, { allowForeign: true, report: () => {} });
  return registry.resolve(id, signal);
}

beforeAll(async () => {
  await emptyDatabase(database);
  await load("small");
  await load("other");
});
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

test("a case is streamed once, and read from disk at the next start", async () => {
  const folder = emptyFolder();
  const dataset = await registry.resolve("small", signal);
  const cases = open(folder);
  const [one, same] = await Promise.all([cases.of(dataset), cases.of(dataset)]);
  expect([one.origin, same.columns]).toEqual(["database", one.columns]);
  expect(one.columns.relations.ids.length).toBe(5);
  await cases.close();
  const again = await open(folder).of(dataset);
  expect(again.origin).toBe("disk");
  expect(new Uint8Array(again.shared.memory)).toEqual(new Uint8Array(one.shared.memory));
});

test("what streams is what the database holds, day for day", async () => {
  const dataset = await registry.resolve("small", signal);
  const { columns } = await open(emptyFolder()).of(dataset);
  const { relations, entities } = columns;
  const rows = await read(
    database,
    `MATCH (from:Entity {dataset: $dataset})-[r]->(to:Entity)
     RETURN r.id AS id, from.id AS from, to.id AS to, r.when AS when, r.occasion AS occasion, r.sector AS sector,
       [day IN [r.startMin, r.startMax, r.endMin, r.endMax] | toString(day)] AS days`,
    { dataset: dataset.generation },
  );
  expect(rows).toHaveLength(relations.ids.length);
  for (const row of rows) {
    const at = relations.ids.indexOf(String(row.id));
    const entity = (index: number | undefined) => entities.ids.at(index ?? -1) ?? null;
    expect({
      ...row,
      from: entity(relations.from[at]),
      to: entity(relations.to[at]),
      when: columns.when.at(relations.when[at] ?? -1),
      occasion: entity(relations.occasion[at]),
      sector: SECTORS[relations.sector[at] ?? -1],
      days: Object.values(boundsAt(relations, at)).map(formatDay),
    }).toEqual(row);
  }
});

test("with little room the case that was not asked for longest goes, and comes back from disk", async () => {
  const cases = open(emptyFolder(), 1);
  const dropped: string[] = [];
  cases.onDrop((dataset) => dropped.push(dataset));
  const [small, other] = [await registry.resolve("small", signal), await registry.resolve("other", signal)];
  await cases.of(small);
  await cases.of(other);
  await cases.close();
  expect(dropped).toEqual(["small"]);
  expect(cases.summaries.map(({ dataset }) => dataset)).toEqual(["other"]);
  expect((await cases.of(small)).origin).toBe("disk");
});

test("a dataset that is no longer loaded is forgotten", async () => {
  const cases = open(emptyFolder());
  const small = await registry.resolve("small", signal);
  await cases.of(small);
  await cases.close();
  await cases.keepOnly([]);
  expect(cases.summaries).toEqual([]);
  expect((await cases.of(small)).origin).toBe("database");
});

test("a dataset that was removed leaves memory at once, and the disk only when nothing can bring it back", async () => {
  const cases = open(emptyFolder());
  const small = await registry.resolve("small", signal);
  await cases.of(small);
  await cases.close();
  const dropped: string[] = [];
  cases.onDrop((dataset) => dropped.push(dataset));
  cases.putAway("nobody");
  cases.putAway("small");
  expect(dropped).toEqual(["small"]);
  expect(cases.summaries).toEqual([]);
  expect((await cases.of(small)).origin).toBe("disk");
});

test("a load leaves the case on disk as it would be streamed, and nothing is read back", async () => {
  const dataFolder = emptyFolder();
  const folder = await writeCase(smallCase());
  await emptyDatabase(database);
  const keep = keepLoaded(dataFolder, createLog("silent"));
  await loadDataset(database, folder, { allowForeign: true, report: () => {}, keep });
  const small = await registry.resolve("small", signal);
  const kept = await open(casesFolder(dataFolder)).of(small);
  const streamed = await open(emptyFolder()).of(small);
  expect([kept.origin, streamed.origin]).toEqual(["disk", "database"]);
  expect(kept.shared.lists.types).toEqual(streamed.shared.lists.types);
  expect(kept.shared.lists.sources).toEqual(streamed.shared.lists.sources);
  const linesOf = ({ columns }: typeof kept) =>
    Array.from(columns.relations.from.keys(), (at) => toLine(columns, at));
  expect(linesOf(kept)).toEqual(linesOf(streamed));
  const outlinesOf = ({ columns }: typeof kept) =>
    Array.from(columns.entities.kind.keys(), (at) => toOutline(columns, at));
  expect(outlinesOf(kept)).toEqual(outlinesOf(streamed));
});

test("the dataset that a page opens on is in memory before anybody asks", async () => {
  const { close, ...context } = assembleTest(database, catalogue);
  await load("first");
  await openAhead(context);
  expect(context.cases.summaries.map(({ dataset }) => dataset)).toEqual(["first"]);
  await openAhead({ ...context, datasets: new Registry(database, catalogue, "small") });
  expect(context.cases.summaries.map(({ dataset }) => dataset)).toEqual(["first", "small"]);
  await close();
});
