import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ImportAnswer, importAnswer } from "../../../model/exchange/import-answer.ts";
import { createApp } from "../../../server/app.ts";
import { loadCatalogue } from "../../../server/catalogue/catalogue.ts";
import { type Listening, listen } from "../../../server/http/listen.ts";
import { projectRoot } from "../../../server/lib/project-root.ts";
import { assembleTest } from "../../support/assemble.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";

const database = testDatabase();
const context = assembleTest(database, loadCatalogue(join(projectRoot, "cypher")));
let server: Listening;

beforeAll(async () => {
  await emptyDatabase(database);
  server = await listen(createApp({ ...context, version: "0" }), "127.0.0.1", 0);
});
afterAll(async () => {
  await server.close(0);
  await context.close();
  await database.close();
});

async function ask(method: string, path: string, body?: unknown) {
  const response = await fetch(server.url + path, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    }),
  });
  return { status: response.status, body: await response.json() };
}

async function put(id: string, bytes: string | Uint8Array<ArrayBuffer>, file = 0, offset = 0) {
  const path = `/api/imports/${id}/files/${file}?offset=${offset}`;
  const response = await fetch(server.url + path, { method: "PUT", body: new Blob([bytes]) });
  return { status: response.status, body: await response.json() };
}

/** The import once nothing is done on it any more, and the steps that were told meanwhile. */
async function settle(id: string): Promise<{ answer: ImportAnswer; steps: Set<string> }> {
  const response = await fetch(`${server.url}/api/imports/${id}`, {
    headers: { accept: "text/event-stream" },
  });
  const events = (await response.text()).trim().split("\n\n");
  const data = (event: string) => JSON.parse(event.replace(/^event: \w+\ndata: /, ""));
  const last = events.at(-1) ?? "";
  expect(last).toMatch(/^event: answer\n/);
  return {
    answer: importAnswer.parse(data(last)),
    steps: new Set(events.slice(0, -1).map((event) => data(event).step)),
  };
}

async function bring(
  files: Record<string, string | Uint8Array<ArrayBuffer>>,
  recipe?: unknown,
): Promise<ImportAnswer> {
  const listed = Object.entries(files).map(([name, text]) => ({ name, size: Buffer.from(text).length }));
  const { body } = await ask("POST", "/api/imports", {
    files: listed,
    ...(recipe !== undefined && { recipe }),
  });
  expect(body.detail).toBeUndefined();
  for (const [place, text] of Object.values(files).entries()) await put(body.id, text, place);
  return (await settle(body.id)).answer;
}

async function load(id: string): Promise<ImportAnswer> {
  expect((await ask("POST", `/api/imports/${id}/load`, {})).status).toBe(200);
  return (await settle(id)).answer;
}

// Each starts a thread or loads.
const PATIENCE = { timeout: 120_000 };

const TIES = `from,to,since,until,what
France,Russian Empire,1894-01-04,1917,allied
Peru,Chile,1865,1866,allied
`;

test(
  "a table comes in: in chunks, understood, checked, mended, loaded, and its files go",
  PATIENCE,
  async () => {
    const bytes = new TextEncoder().encode(TIES);
    const begun = await ask("POST", "/api/imports", { files: [{ name: "ties.csv", size: bytes.length }] });
    expect(begun).toMatchObject({ status: 200, body: { state: "receiving", files: [{ received: 0 }] } });
    const { id } = begun.body;
    expect((await put(id, bytes.slice(0, 40))).body).toMatchObject({ files: [{ received: 40 }] });
    expect(await put(id, bytes.slice(50), 0, 50)).toMatchObject({
      status: 422,
      body: { detail: "Only 40 bytes of ties.csv are here: go on with offset=40." },
    });
    expect((await put(id, new Uint8Array(bytes.length + 1))).status).toBe(413);
    // A chunk that is sent again, from before what is here.
    await put(id, bytes.slice(0, 60));
    await put(id, bytes.slice(30), 0, 30);
    const { answer } = await settle(id);
    expect(answer).toMatchObject({
      state: "checked",
      seen: {
        tables: [{ columns: [{ name: "from" }, { name: "to" }, {}, {}, {}], rows: [{ row: 2 }, { row: 3 }] }],
      },
      report: { isClean: true, relations: 2, sample: [{ from: "France", to: "Russian Empire", row: 2 }, {}] },
    });
    expect(answer.report?.sample[0]?.when).toBe("1894-01-04/1917");
    expect(answer.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const dropped = await ask("PUT", `/api/imports/${id}/recipe`, {
      recipe: { value: { ...answer.recipe, cite: [] } },
    });
    expect(dropped.body.state).toBe("reading");
    const unsourced = (await settle(id)).answer;
    expect(unsourced.report).toMatchObject({ isClean: false, findings: [{ kind: "unsourced", faults: 2 }] });
    expect((await ask("POST", `/api/imports/${id}/load`, {})).status).toBe(403);
    const csv = await (await fetch(`${server.url}/api/imports/${id}/findings`)).text();
    expect(csv.split("\r\n")[1]).toMatch(/^unsourced,fault,ties.csv,,2,/);
    await ask("PUT", `/api/imports/${id}/recipe`, {
      recipe: { value: { ...answer.recipe, allow: ["unsourced"] } },
    });
    expect((await settle(id)).answer.report?.isClean).toBe(true);
    const loaded = await load(id);
    expect(loaded).toMatchObject({ state: "loaded", loaded: { dataset: "ties", counts: { relations: 2 } } });
    const [dataset] = (await ask("GET", "/api/datasets")).body.datasets;
    expect(dataset).toMatchObject({ id: "ties", hasRecipe: true, bytes: bytes.length });
    const recipe = await (await fetch(`${server.url}/api/datasets/ties/recipe`)).text();
    expect(recipe).toContain(`sha256: ${answer.files[0]?.sha256}`);
    expect((await ask("DELETE", `/api/imports/${id}`)).status).toBe(200);
    expect((await ask("GET", `/api/imports/${id}`)).status).toBe(404);
  },
);

test(
  "a newer file is read by the dataset's recipe: it is told of, and what would change is shown",
  PATIENCE,
  async () => {
    const newer = TIES.replace("1865,1866", "1865,1867").replace(
      "1917,allied",
      "1917,allied\nPeru,Cuba,1972,,allied",
    );
    const answer = await bring({ "ties-2.csv": newer }, { dataset: "ties" });
    expect(answer).toMatchObject({
      state: "checked",
      replaces: { id: "ties", counts: { relations: 2 } },
      report: {
        isClean: true,
        changes: {
          added: { count: 1 },
          altered: { count: 1 },
          ended: { count: 0 },
          gone: { count: 0 },
          same: 1,
        },
      },
    });
    expect(answer.report?.findings.map(({ kind, notices }) => [kind, notices])).toContainEqual([
      "changed",
      1,
    ]);
    await load(answer.id);
    const ended = newer.replace("1972,,allied", "1972,1990,allied").replace(/France.*\n/, "");
    const next = await bring({ "ties.csv": ended }, { dataset: "ties" });
    expect(next.report?.changes).toMatchObject({ ended: { count: 1 }, gone: { count: 1 }, same: 1 });
  },
);

test("512 MB together are taken and not a byte more, whether at once or with files that are added", async () => {
  const most = 512 * 2 ** 20;
  const two = (size: number) => ({
    files: [
      { name: "a.csv", size: most / 2 },
      { name: "b.csv", size },
    ],
  });
  const begun = await ask("POST", "/api/imports", two(most / 2));
  expect(begun).toMatchObject({ status: 200, body: { state: "receiving" } });
  const beyond = await ask("POST", "/api/imports", two(most / 2 + 1));
  expect(beyond).toMatchObject({ status: 413, body: { detail: expect.stringContaining("512 MB") } });
  const added = { files: [{ name: "c.csv", size: 1 }] };
  expect((await ask("POST", `/api/imports/${begun.body.id}/files`, added)).status).toBe(413);
  expect((await ask("GET", `/api/imports/${begun.body.id}`)).body.files).toHaveLength(2);
  await ask("DELETE", `/api/imports/${begun.body.id}`);
});

/** Sends the beginning of a chunk, and breaks the connection off. */
async function breakOff(path: string, announced: number, bytes: string): Promise<void> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.write(`PUT ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: ${announced}\r\n\r\n`);
  socket.write(bytes);
  await expect
    .poll(async () => (await stat(context.imports.list().at(-1)?.files[0]?.path ?? "")).size)
    .toBe(bytes.length);
  socket.destroy();
}

test(
  "where the connection breaks within a chunk what came before it is kept, and one goes on from there",
  PATIENCE,
  async () => {
    const { id } = (await ask("POST", "/api/imports", { files: [{ name: "ties.csv", size: TIES.length }] }))
      .body;
    await breakOff(`/api/imports/${id}/files/0?offset=0`, TIES.length, TIES.slice(0, 30));
    const here = async () => (await ask("GET", `/api/imports/${id}`)).body.files[0].received;
    await expect.poll(here).toBe(30);
    expect((await put(id, TIES.slice(30), 0, 30)).body).toMatchObject({ files: [{ received: TIES.length }] });
    expect((await settle(id)).answer).toMatchObject({
      state: "checked",
      report: { isClean: true, relations: 2 },
    });
    await ask("DELETE", `/api/imports/${id}`);
  },
);

describe("what cannot be", () => {
  test.each([
    ["an unknown import", "GET", "/api/imports/nothing", undefined, 404],
    ["no file", "POST", "/api/imports", { files: [] }, 400],
    ["a name that leads out", "POST", "/api/imports", { files: [{ name: "../x", size: 1 }] }, 422],
    ["too much", "POST", "/api/imports", { files: [{ name: "x", size: 2 ** 30 }] }, 413],
    [
      "an unknown recipe",
      "POST",
      "/api/imports",
      { files: [{ name: "x", size: 1 }], recipe: { shipped: "cow" } },
      422,
    ],
  ])("%s", async (_what, method, path, body, status) => {
    const answer = await ask(method, path, body);
    expect([answer.status, typeof answer.body.detail]).toEqual([status, "string"]);
  });

  test("a file that is no table says so, and can be taken away", async () => {
    const answer = await bring({ "photo.csv": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) });
    expect(answer).toMatchObject({ state: "unreadable", problem: { finding: { file: "photo.csv" } } });
    expect((await ask("POST", `/api/imports/${answer.id}/load`, {})).status).toBe(403);
  });

  test("nor is anything loaded of a table in which nothing is found", async () => {
    const answer = await bring({ "x.csv": "a1,a2\n1,2\n" });
    expect(answer).toMatchObject({ state: "checked", report: { isClean: false, entities: 0, findings: [] } });
  });

  test("a recipe with faults names each of them", async () => {
    const { body } = await ask("POST", "/api/imports", {
      files: [{ name: "x.csv", size: 1 }],
      recipe: { text: "recipe: 2\ntabels: []" },
    });
    expect(body.errors.map(({ parameter }: { parameter: string }) => parameter)).toEqual(
      expect.arrayContaining(["recipe"]),
    );
  });
});

/** So many rows that their import is still being read when the next request comes. */
function manyTies(): string {
  const rows = Array.from({ length: 60_000 }, (_, row) => `France,Peru,${1800 + (row % 200)},,allied`);
  return `from,to,since,until,what\n${rows.join("\n")}\n`;
}

async function beginReading(bytes: string): Promise<string> {
  const { body } = await ask("POST", "/api/imports", {
    files: [{ name: "ties.csv", size: Buffer.from(bytes).length }],
  });
  expect((await put(body.id, bytes)).body.state).toBe("reading");
  return body.id;
}

describe("while files are read", () => {
  test("an import is ended: who listens is told, and others are answered", PATIENCE, async () => {
    const id = await beginReading(manyTies());
    const listening = await fetch(`${server.url}/api/imports/${id}`, {
      headers: { accept: "text/event-stream" },
    });
    expect((await ask("DELETE", `/api/imports/${id}`)).body).toEqual({ ended: id });
    const [last] = (await listening.text()).trim().split("\n\n").slice(-1);
    expect(last).toMatch(/^event: problem\n.*The import was stopped/);
    expect((await ask("GET", `/api/imports/${id}`)).status).toBe(404);
  });

  test(
    "a load is ended in its midst: others were answered, and nothing of it is kept",
    PATIENCE,
    async () => {
      const { id, ...answer } = await bring({ "many-ties.csv": manyTies() });
      expect(answer).toMatchObject({ recipe: { dataset: { id: "many-ties" } }, report: { isClean: true } });
      expect((await ask("POST", `/api/imports/${id}/load`, {})).body.state).toBe("loading");
      expect((await ask("GET", "/api/datasets")).status).toBe(200);
      expect((await ask("GET", `/api/imports/${id}`)).body.state).toBe("loading");
      expect((await ask("DELETE", `/api/imports/${id}`)).body).toEqual({ ended: id });
      const { body } = await ask("GET", "/api/datasets");
      expect(JSON.stringify(body)).not.toContain("many-ties");
    },
  );

  test("two are read at once, and another waits for its turn and says so", PATIENCE, async () => {
    const many = manyTies();
    const first = [await beginReading(many), await beginReading(many)];
    const id = await beginReading(TIES);
    expect((await ask("GET", `/api/imports/${id}`)).body.progress).toMatchObject({
      step: "Waiting for other imports",
    });
    for (const other of first) await ask("DELETE", `/api/imports/${other}`);
    expect((await settle(id)).answer).toMatchObject({ state: "checked", report: { relations: 2 } });
  });

  test("the last bytes that come once more begin nothing anew", PATIENCE, async () => {
    const bytes = Buffer.from(TIES);
    const job = await context.imports.begin([{ name: "ties.csv", size: bytes.length }], undefined);
    let go = () => {};
    const sent = new Promise<void>((resolve) => {
      go = resolve;
    });
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    async function* late() {
      begin();
      await sent;
      yield bytes;
    }
    const again = job.receive(0, 0, Readable.from(late()));
    await begun;
    await job.receive(0, 0, Readable.from([bytes]));
    const settled = job.settled(() => {}, new AbortController().signal);
    go();
    await Promise.all([again, settled]);
    expect(job.answer()).toMatchObject({ state: "checked", report: { relations: 2 } });
  });
});

test(
  "a list of entities is added, names are matched with it, and what is decided stays",
  PATIENCE,
  async () => {
    const begun = await bring({
      "ties.csv": "from,to,year\nThe Inca State,Chili,1990\nChili,Atlantis,1991\n",
    });
    expect(begun.report).toMatchObject({ isClean: true, unmatched: [], near: [] });
    const list =
      "id,name,other names,kind,start\nstate/pe,Peru,The Inca State,State,1821\nstate/cl,Chile,,State,1810\n";
    const files = [{ name: "mine.csv", size: Buffer.from(list).length }];
    const added = await ask("POST", `/api/imports/${begun.id}/files`, { files });
    expect(added.body).toMatchObject({ state: "receiving", files: [{ name: "ties.csv" }, { received: 0 }] });
    await put(begun.id, list, 1);
    const { answer } = await settle(begun.id);
    expect(answer.recipe?.tables).toMatchObject([
      { file: "mine.csv", entities: [{ list: true }] },
      { file: "ties.csv", relations: [{ type: "RELATED_TO" }] },
    ]);
    expect(answer.report).toMatchObject({
      isClean: true,
      entities: 3,
      findings: [{ kind: "unmatched", faults: 0, notices: 2 }],
      unmatched: [
        {
          name: "Chili",
          rows: 2,
          candidates: [{ name: "Chile", is: "Chile", reason: "they differ in one letter" }],
        },
        { name: "Atlantis", rows: 1, candidates: [] },
      ],
    });
    const [chili] = answer.report?.unmatched ?? [];
    const same = [{ kind: chili?.kind, names: ["Chili"], is: "Chile" }];
    await ask("PUT", `/api/imports/${begun.id}/recipe`, { recipe: { value: { ...answer.recipe, same } } });
    const decided = (await settle(begun.id)).answer;
    expect(decided.report?.unmatched).toMatchObject([{ name: "Atlantis" }]);
    expect(decided.report?.sample).toMatchObject([{ from: "Peru", to: "Chile" }, { from: "Chile" }]);
    const loaded = await load(begun.id);
    expect(loaded.loaded?.counts).toMatchObject({ entities: 3, relations: 2 });
    expect(await ask("POST", `/api/imports/${begun.id}/files`, { files })).toMatchObject({ status: 403 });
    // What is loaded is a list too: its entities as a table.
    const entities = await (
      await fetch(`${server.url}/api/export/entities-csv?view=dataset&dataset=ties`)
    ).text();
    const next = await bring({
      "more.csv": "from,to,date\nthe inca state,Chile,1999\n",
      "of-ties.csv": entities,
    });
    expect(next.report?.unmatched).toEqual([]);
    expect(next.report?.sample).toMatchObject([{ from: "Peru", to: "Chile", when: "1999" }]);
  },
);

test("files of the field's datasets are known by their columns", PATIENCE, async () => {
  const name = "alliance_v4.1_by_dyad.csv";
  const text = await readFile(join(projectRoot, "recipes/cow-alliances", name), "utf8");
  const answer = await bring({ [name]: text });
  expect(answer.fitting.map((recipe) => recipe.name)).toContain("cow-alliances");
  const { body } = await ask("PUT", `/api/imports/${answer.id}/recipe`, {
    recipe: { shipped: "cow-alliances" },
  });
  expect(body.recipe.dataset.id).toBe("cow-alliances");
  expect((await settle(answer.id)).answer.report?.isClean).toBe(true);
});

test("datasets are renamed, verified, removed and brought back", async () => {
  expect((await ask("PATCH", "/api/datasets/ties", { title: "Ties of states" })).status).toBe(200);
  const [dataset] = (await ask("GET", "/api/datasets")).body.datasets;
  expect(dataset).toMatchObject({ id: "ties", title: "Ties of states" });
  expect((await ask("GET", "/api/datasets/ties/verify")).body).toMatchObject({ isSame: true });
  expect((await ask("DELETE", "/api/datasets/ties")).body).toEqual({ removed: "ties" });
  expect((await ask("GET", "/api/datasets")).body.datasets).toEqual([]);
  expect((await ask("GET", "/api/removed-datasets")).body).toMatchObject({ removed: [{ id: "ties" }] });
  expect((await ask("PUT", "/api/removed-datasets/ties/restore", {})).status).toBe(200);
  expect((await ask("GET", "/api/datasets")).body.datasets).toMatchObject([{ id: "ties" }]);
  expect((await ask("DELETE", "/api/datasets/other")).status).toBe(404);
});

test("templates and shipped recipes can be had", async () => {
  const { body } = await ask("GET", "/api/recipes");
  expect(body.recipes.length).toBeGreaterThan(15);
  const workbook = await fetch(`${server.url}/api/templates/events/workbook`);
  expect(
    Buffer.from(await workbook.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  const types = await (await fetch(`${server.url}/api/templates/minimal/types`)).text();
  expect(types).toContain("RELATED_TO");
});
