import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openCasePackage } from "../../../model/exchange/package/read-package.ts";
import { createApp } from "../../../server/app.ts";
import { loadCatalogue } from "../../../server/catalogue/catalogue.ts";
import { sweep } from "../../../server/datasets/generations/sweep.ts";
import { loadCase, loadDataset } from "../../../server/datasets/load.ts";
import { openFolder, withReader } from "../../../server/datasets/open-folder.ts";
import { removeDataset } from "../../../server/datasets/remove.ts";
import { findStored } from "../../../server/datasets/stored.ts";
import { hashStored } from "../../../server/datasets/verify.ts";
import { type Listening, listen } from "../../../server/http/listen.ts";
import { openPaths } from "../../../server/imports/files.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";
import { read } from "../../../server/neo4j/read.ts";
import { assembleTest } from "../../support/assemble.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";
import { emptyFolder } from "../../support/folder.ts";
import { smallCase, writeCase } from "../datasets/small-case.ts";

const database = testDatabase();
const context = assembleTest(database, loadCatalogue(join(projectRoot, "cypher")));
const quiet = { allowForeign: false, report: () => undefined };
let server: Listening;
let folder: string;

beforeAll(async () => {
  folder = await writeCase(smallCase());
  server = await listen(createApp({ ...context, version: "0" }), "127.0.0.1", 0);
});
beforeEach(async () => {
  await emptyDatabase(database);
  await loadDataset(database, folder, quiet);
});
afterAll(async () => {
  await server.close(0);
  await context.close();
  await database.close();
});

async function ask(method: string, path: string, body?: unknown) {
  const response = await fetch(`${server.url}/api/datasets/small${path}`, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    }),
  });
  return { status: response.status, body: await response.json() };
}

const version = async () => (await ask("GET", "")).body.contentHash;
const stated = async (kind: string, id: string) =>
  (await ask("GET", `/stated/${kind}/${encodeURIComponent(id)}`)).body;
const history = async () => (await ask("GET", "/changes")).body;

async function save(...changes: unknown[]) {
  return ask("POST", "/changes", { version: await version(), who: "Ana Quispe", changes });
}

async function undo(number: number, on?: string) {
  const query = new URLSearchParams({ version: on ?? (await version()), who: "Boris" });
  return ask("DELETE", `/changes/${number}?${query}`);
}

/** The content hash of the dataset as it is exported, once that has been loaded under another id. */
async function hashOfExported(): Promise<string> {
  const response = await fetch(`${server.url}/api/export/data-package?view=dataset&dataset=small`);
  const path = join(emptyFolder(), "case.zip");
  await writeFile(path, new Uint8Array(await response.arrayBuffer()));
  const again = await openCasePackage(await openPaths([path]));
  if (again === undefined) throw new Error("no package");
  const other = { ...again, manifest: { ...again.manifest, id: "again" } };
  return (await loadCase(database, other, "", quiet)).contentHash;
}

const check = async (...changes: unknown[]) =>
  (await ask("POST", "/changes/check", { changes })).body.findings;

const put = (kind: string, id: string, fields: unknown, isNew = false) => ({
  what: "put",
  kind,
  id,
  isNew,
  fields,
});
const remove = (kind: string, id: string) => ({ what: "remove", kind, id });

const EAST = { kind: "State", name: "The East", summary: "A state.", when: "1950/.." };
const PACT = {
  ...{ type: "TRADES_WITH", from: "state/east", to: "state/west", when: "2003", sector: "economic" },
  ...{ statement: "They trade.", sources: ["book#12"], amountUsd: 3, amountUsdBound: "min" },
};
const BOOK = { name: "Book", citation: "A book (2004).", writtenAt: "2004-12-31", locatorName: "page" };

test("what is written becomes a version of its own, is exported like any other and undone one by one", async () => {
  const first = await version();
  const made = await save(
    put("source", "book", BOOK, true),
    put("entity", "state/east", { ...EAST, sources: ["book#1"] }, true),
    put("relation", "pact", PACT, true),
  );
  expect(made.body).toMatchObject({ numbers: [1, 2, 3], counts: { entities: 7, relations: 6, sources: 3 } });
  const { body: dataset } = await ask("GET", "");
  expect(dataset).toMatchObject({ contentHash: made.body.version, version: "1.0.0+edit.3", edits: 3 });
  // What lies beyond the timeline widens it.
  expect(dataset.span).toEqual({ start: "1900-01-01", end: "2003-12-31" });
  const [stored] = await findStored(database);
  expect(stored && (await hashStored(database, stored))).toBe(made.body.version);

  expect(await hashOfExported()).toBe(made.body.version);

  // The files are those that they were, so that the next start leaves what was written.
  expect(await loadDataset(database, folder, quiet)).toMatchObject({ changed: false });
  expect((await undo(2)).body.detail).toContain("pact (starts at it)");
  for (const number of [3, 2, 1]) expect((await undo(number)).status).toBe(200);
  expect(await version()).toBe(first);
  expect((await ask("GET", "")).body).toMatchObject({ version: "1.0.0+edit.6", edits: 0 });
  expect((await history()).changes).toMatchObject([
    { number: 6, who: "Boris", what: "remove", id: "book", undoes: 1, stands: "undoing" },
    { number: 5, undoes: 2 },
    { number: 4, undoes: 3 },
    { number: 3, who: "Ana Quispe", id: "pact", stands: "undone", after: { ...PACT, id: "pact" } },
    { number: 2, stands: "undone" },
    { number: 1, kind: "source", stands: "undone" },
  ]);
});

test("what is mended keeps all else, and only the last change of a thing can be undone", async () => {
  const { fields } = await stated("relation", "trade");
  const [first, second] = [
    put("relation", "trade", { ...fields, statement: "Once." }),
    put("relation", "trade", fields),
  ];
  await save(first);
  expect((await save(put("relation", "trade", { ...fields, statement: "Once." }))).body.detail).toContain(
    "says what it said before",
  );
  await save(
    put("entity", "issue/fish", { ...(await stated("entity", "issue/fish")).fields, name: "Fishing" }),
  );
  await save(second);
  const refused = await undo(1);
  expect(refused).toMatchObject({ status: 403 });
  expect(refused.body.detail).toContain("Change 3 of the same relation (trade) rests on change 1");
  await undo(3);
  expect((await stated("relation", "trade")).fields.statement).toBe("Once.");
  expect((await undo(3)).body.detail).toContain("undone already");
  expect((await undo(4)).body.detail).toContain("make that one again");
  expect((await undo(9)).status).toBe(404);
  expect((await undo(1)).status).toBe(200);
  expect((await stated("relation", "trade")).fields).toEqual(fields);
  expect((await stated("entity", "issue/fish")).fields.name).toBe("Fishing");
});

test("who takes part follows the date of the occasion, there and back", async () => {
  const { fields } = await stated("entity", "agreement/treaty");
  const before = await version();
  expect((await stated("relation", "west-in-treaty")).fields).not.toHaveProperty("when");
  await save(put("entity", "agreement/treaty", { ...fields, when: "1963" }));
  const { body } = await ask("GET", "/../../relations/west-in-treaty?dataset=small");
  expect(body.relation).toMatchObject({ dates: { when: "1963" }, occasion: "agreement/treaty" });
  await undo(1);
  expect(await version()).toBe(before);
});

test("findings stand beside the draft and field that they are of, as a load would give them", async () => {
  const misspelt = [
    put("entity", "state/east", { ...EAST, kind: "Stat", when: "1950-13" }, true),
    put(
      "relation",
      "pact",
      { ...PACT, to: "state/wset", sources: ["bok#1"], type: "TRADES", statement: " " },
      true,
    ),
  ];
  const found = await check(...misspelt, put("source", "paper", { ...BOOK, writtenAt: "2004" }, true));
  expect(found).toEqual([expect.objectContaining({ draft: 2, kind: "duplicate", field: "id" })]);
  const fields = async (...changes: unknown[]) =>
    (await check(...changes)).map(
      ({ draft, field }: { draft: number; field?: string }) => `${draft} ${field}`,
    );
  expect(await fields(...misspelt, put("source", "book", { ...BOOK, writtenAt: "2004" }, true))).toEqual(
    expect.arrayContaining(["0 kind", "0 when", "1 to", "1 sources", "1 type", "1 statement", "2 writtenAt"]),
  );
  const west = (await stated("entity", "state/old-east")).fields;
  const [outlived] = await check(put("entity", "state/old-east", { ...west, when: "1900/1940" }));
  expect(outlived).toMatchObject({ draft: 0, kind: "lifespan", id: "succession" });
  expect(await check(put("entity", "state/old-east", { ...west, name: "East" }))).toEqual([]);
  const refused = await save(put("entity", "state/old-east", { ...west, when: "1900/1940" }));
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ parameter: "changes.0" }] } });
  expect((await history()).total).toBe(0);
});

test("nothing goes that something refers to, and it is said what", async () => {
  const { referring } = await stated("entity", "agreement/treaty");
  expect(referring).toEqual({
    total: 2,
    first: expect.arrayContaining([{ kind: "relation", id: "west-in-treaty", how: "ends at it" }]),
  });
  const reasons = async (...changes: unknown[]) =>
    (await check(...changes)).map(({ reason }: { reason: string }) => reason).join();
  expect(await reasons(remove("entity", "agreement/treaty"))).toContain("east-in-treaty (ends at it)");
  expect(await reasons(remove("entity", "state/west"))).toContain(
    "small (holds it at a side of the picture)",
  );
  expect(await reasons(remove("source", "letter"))).toContain("trade (cites it)");
  expect(await reasons(remove("source", "paper"))).toContain("state/west (cites it)");
  expect(await reasons(remove("entity", "state/none"))).toContain("is that of no entity here");
  // Together they can go.
  const whole = ["west-in-treaty", "east-in-treaty"].map((id) => remove("relation", id));
  expect(await check(...whole, remove("entity", "agreement/treaty"))).toEqual([]);
  expect((await save(...whole, remove("entity", "agreement/treaty"))).body.counts).toMatchObject({
    entities: 5,
  });
});

test("of two who write on one version the second is told whose change came before", async () => {
  const on = await version();
  const fish = (await stated("entity", "issue/fish")).fields;
  const saving = (name: string) =>
    ask("POST", "/changes", {
      version: on,
      who: name,
      changes: [put("entity", "issue/fish", { ...fish, name })],
    });
  const both = await Promise.all([saving("Ana"), saving("Boris")]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await history()).total).toBe(1);
  const late = await saving("Carla");
  expect(late).toMatchObject({ status: 409 });
  expect(late.body.detail).toMatch(/The last change is 1, of entity issue\/fish, by (Ana|Boris)\./);
  expect((await undo(1, on)).status).toBe(409);
});

test("a load from files takes the place of changes, which stay in the history; an import keeps its recipe", async () => {
  const opened = await openFolder(folder);
  const origin = { recipe: "recipe: 1\n", bytes: 12 };
  const loading = (filesHash: string) =>
    withReader(
      opened,
      async () => database,
      (reader) => loadCase(database, reader, filesHash, { ...quiet, origin }),
    );
  await loading("first");
  const fish = (await stated("entity", "issue/fish")).fields;
  await save(put("entity", "issue/fish", { ...fish, name: "Fishing" }));
  const { body } = await ask("GET", "");
  expect(body).toMatchObject({ hasRecipe: true, bytes: 12, edits: 1 });
  expect(await findStored(database)).toMatchObject([{ id: "small", edits: 1 }]);
  await loading("second");
  expect(await findStored(database)).toMatchObject([{ edits: 0 }]);
  expect((await history()).changes).toMatchObject([
    { number: 1, stands: "before", after: { name: "Fishing" } },
  ]);
  expect((await undo(1)).body.detail).toContain("before the dataset was loaded from its files");
  expect((await ask("GET", "")).body).not.toHaveProperty("edits");
  expect((await save(put("entity", "issue/fish", { ...fish, name: "Fishing" }))).body.numbers).toEqual([2]);
});

test("the history goes with its dataset, when that can no longer be had back", async () => {
  await save(remove("relation", "trade"));
  const kept = async () => (await read(database, "MATCH (c:DatasetChange) RETURN c.number AS number")).length;
  await removeDataset(database, "small");
  await sweep(database);
  expect(await kept()).toBe(1);
  await sweep(database, { undo: 0, grace: 0 });
  expect(await kept()).toBe(0);
});

test("as events, a change tells how far its load is", async () => {
  const response = await fetch(`${server.url}/api/datasets/small/changes`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ version: await version(), who: "Ana", changes: [remove("relation", "trade")] }),
  });
  const text = await response.text();
  expect(text).toContain('"step":"Writing"');
  expect(text).toMatch(/event: answer\ndata: .*"numbers":\[1\]/);
});

const SELLS = {
  ...{ name: "sells to", inverseName: "buys from", description: "Goods go from one to the other." },
  ...{ from: ["State"], to: ["State"], sector: "economic", polarity: "+", influence: "forward" },
  ...{ basis: "contact", role: false, sameKind: false },
};

test("relation types are added, used, mended and undone as entities are, and exported", async () => {
  const first = await version();
  const sells = { ...PACT, type: "SELLS_TO", to: "state/new-east", from: "state/west", when: "1999" };
  const { sources: _, ...bare } = sells;
  const made = await save(
    put("type", "SELLS_TO", SELLS, true),
    put("relation", "sale", { ...bare, sources: ["paper#1"] }, true),
  );
  expect(made.body).toMatchObject({ numbers: [1, 2] });
  const vocabulary = async (): Promise<{ type: string }[]> => (await ask("GET", "")).body.vocabulary;
  expect(await vocabulary()).toContainEqual(expect.objectContaining({ type: "SELLS_TO", name: "sells to" }));
  expect((await stated("type", "SELLS_TO")).fields).toMatchObject({ ...SELLS, type: "SELLS_TO" });

  // What is of it holds on to it; together they can go.
  expect((await stated("type", "SELLS_TO")).referring).toEqual({
    total: 1,
    first: [{ kind: "relation", id: "sale", how: "is of it" }],
  });
  expect((await check(remove("type", "SELLS_TO")))[0]).toMatchObject({ kind: "referred" });
  expect(await check(remove("relation", "sale"), remove("type", "SELLS_TO"))).toEqual([]);

  // Relations with the sector of their type have its new one; those with one of their own keep it.
  const sectorOf = async (id: string) =>
    (await ask("GET", `/../../relations/${id}?dataset=small`)).body.relation.sector;
  await save(put("type", "SELLS_TO", { ...SELLS, sector: "military", name: "sells arms to" }));
  expect([await sectorOf("sale"), await sectorOf("trade")]).toEqual(["military", "economic"]);

  expect(await hashOfExported()).toBe(await version());

  expect((await undo(1)).body.detail).toContain("Change 3 of the same type (SELLS_TO) rests on change 1");
  for (const number of [3, 2, 1]) expect((await undo(number)).status).toBe(200);
  expect(await version()).toBe(first);
  expect((await history()).changes).toHaveLength(6);
});

test("what a type says is held against the relations of it, and each finding stands beside its draft", async () => {
  const { fields } = await stated("type", "GOVERNS");
  const found = await check(
    put("type", "GOVERN", { ...fields, name: "seems to govern" }, true),
    put("type", "GOVERNS", { ...fields, from: ["Leader"] }),
  );
  expect(found).toMatchObject([{ draft: 1, kind: "kind", id: "governs" }]);
  const wrong = await check(put("type", "sells", { ...SELLS, from: [], polarity: "good", name: "" }, true));
  expect(wrong.map(({ field }: { field: string }) => field).sort()).toEqual([
    "from",
    "id",
    "name",
    "polarity",
  ]);
  // A role that is none any more keeps the date that it shared.
  const role = (await stated("type", "PARTY_TO")).fields;
  expect(await check(put("type", "PARTY_TO", { ...role, role: false }))).toEqual([]);
  await save(put("type", "PARTY_TO", { ...role, role: false }));
  expect((await stated("relation", "west-in-treaty")).fields.when).toBe("1961?");
});

test("a finding is of the draft of just that id, though another's is part of it", async () => {
  const made = await save(
    put("entity", "state/east", { ...EAST, when: "1900/1950", sources: ["paper#1"] }, true),
    put(
      "relation",
      "late",
      {
        ...{
          type: "TRADES_WITH",
          from: "state/east",
          to: "state/old-east",
          when: "1949",
          sector: "economic",
        },
        ...{ statement: "They trade.", sources: ["paper#1"] },
      },
      true,
    ),
  );
  expect(made.status).toBe(200);
  const [east, old] = [
    (await stated("entity", "state/east")).fields,
    (await stated("entity", "state/old-east")).fields,
  ];
  const longer = { ...old, id: undefined, name: "Elder", when: "1900/1940" };
  const found = await check(
    put("entity", "state/old", { ...EAST, when: "1900/1950", sources: ["paper#1"] }, true),
    put("entity", "state/old-east", longer),
    put("entity", "state/east", { ...east, name: "The Far East" }),
  );
  expect(found.map(({ draft, id }: { draft: number; id?: string }) => `${draft} ${id}`).sort()).toEqual([
    "1 late",
    "1 succession",
  ]);
});
