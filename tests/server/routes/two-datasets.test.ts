import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDataset } from "../../../server/datasets/load.ts";
import { removeDataset } from "../../../server/datasets/remove.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";
import { entity, relation, smallCase, writeCase } from "../datasets/small-case.ts";

const ODD = ["constructor", "__proto__", "a,b/c", "100%", "'quoted\"", "Перу/1863", "toString"];

let served: ServedCase;
let names: string[];
let alone: unknown[];

beforeAll(async () => {
  served = await serveCase();
  const { queries } = await (await served.get("/api/queries")).json();
  names = queries.map(({ name }: { name: string }) => name);
  alone = await answersOf("peru-russia");
  const all = smallCase();
  all.manifest.id = "other";
  all.entities.push(
    entity("state/peru", { name: "Republic of Peru", identifiers: ["wikidata:Q419"] }),
    ...ODD.map((id) => entity(id, {})),
  );
  all.relations.push(
    ...ODD.map((id) => relation(id, "TRADES_WITH", id, "state/peru", { when: "1970", sector: "economic" })),
  );
  await loadDataset(served.database, await writeCase(all), { allowForeign: false, report: () => {} });
}, 400_000);
afterAll(async () => {
  await removeDataset(served.database, "other");
  await served.close();
});

async function json(path: string): Promise<[status: number, body: ReturnType<typeof JSON.parse>]> {
  const response = await served.get(path);
  return [response.status, await response.json()];
}

async function answersOf(dataset: string): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const name of names) answers.push(await json(`/api/queries/${name}?dataset=${dataset}`));
  for (const path of ["/api/network", "/api/search?q=peru", "/api/entities/state%2Fchile"])
    answers.push(await json(`${path}${path.includes("?") ? "&" : "?"}dataset=${dataset}`));
  return answers;
}

test("a second dataset changes no answer about the first", async () => {
  expect(await answersOf("peru-russia")).toEqual(alone);
});

test("every query of the catalogue answers for the other too, or says which value it wants", async () => {
  for (const name of names) {
    const [status, body] = await json(`/api/queries/${name}?dataset=other`);
    const asksForOne = status === 422 && /: give one, since the dataset names no default/.test(body.detail);
    expect(status === 200 || asksForOne, `${name}: ${body.detail}`).toBe(true);
    expect(JSON.stringify(body), name).not.toContain("state/soviet-union");
  }
  const neighbours = async (rest: string) =>
    (await json(`/api/queries/neighbourhood?dataset=other&actor=state%2Fperu${rest}`))[1].rows;
  // The dates left out are those of the window on which its own page opens.
  expect(await neighbours("")).toHaveLength(ODD.length);
  expect(await neighbours("&start=1980&end=1990")).toEqual([]);
});

test.each([
  "/api/network",
  "/api/search?q=peru",
  "/api/entities/state%2Fperu",
  "/api/relations/trade",
  "/api/queries/offices",
  "/api/schema",
  "/api/paths?from=state%2Fperu&to=state%2Fwest",
])("%s without a dataset names those that there are", async (path) => {
  const [status, body] = await json(path);
  expect([status, body.detail]).toEqual([
    422,
    "Several datasets are loaded; say which with dataset=: other, peru-russia.",
  ]);
});

test("a dataset that is not loaded is a problem that helps", async () => {
  const [status, body] = await json("/api/network?dataset=peru-rusia");
  expect([status, body.detail]).toEqual([
    422,
    'There is no dataset "peru-rusia". Did you mean "peru-russia"?',
  ]);
});

test("a dossier leads to the same in the other dataset", async () => {
  const [, here] = await json("/api/entities/state%2Fperu?dataset=peru-russia");
  expect(here.elsewhere).toEqual([
    { dataset: "other", id: "state/peru", name: "Republic of Peru", identifier: "wikidata:Q419" },
  ]);
  const [, there] = await json("/api/entities/state%2Fperu?dataset=other");
  expect(there.elsewhere).toMatchObject([{ dataset: "peru-russia", name: "Peru" }]);
});

test.each(ODD)("the id %s survives its way through every address", async (id) => {
  const [status, dossier] = await json(`/api/entities/${encodeURIComponent(id)}?dataset=other`);
  expect([status, dossier.entity?.id]).toEqual([200, id]);
  const [, card] = await json(`/api/relations/${encodeURIComponent(id)}?dataset=other`);
  expect(card.relation).toMatchObject({ id, from: id, dataset: "other" });
  const [, paths] = await json(`/api/paths?dataset=other&from=${encodeURIComponent(id)}&to=state%2Fperu`);
  expect(paths.paths?.[0]?.entities).toEqual([id, "state/peru"]);
  const [, without] = await json(`/api/network?dataset=other&without=${encodeURIComponent(id)}`);
  expect(without.relations.map((one: { id: string }) => one.id)).not.toContain(id);
});

test("the console binds $dataset, and says when a query does not ask for it", async () => {
  const ask = async (query: string, dataset?: string) => {
    const body = JSON.stringify({ query, ...(dataset && { dataset }) });
    const headers = { "content-type": "application/json" };
    return (await served.get("/api/cypher", { method: "POST", headers, body })).json();
  };
  const own = await ask(
    "MATCH (n:Entity {dataset: $dataset, id: 'state/peru'}) RETURN n.name AS name",
    "other",
  );
  expect(own.rows).toEqual([[{ $type: "String", _value: "Republic of Peru" }]]);
  expect(own.summary.notifications).toEqual([]);
  const all = await ask("MATCH (n:Entity {id: 'state/peru'}) RETURN n.name AS name", "other");
  expect(all.rows).toHaveLength(2);
  expect(all.summary.notifications).toMatchObject([{ title: "This query does not ask for $dataset" }]);
  expect((await ask("RETURN $dataset AS one")).detail).toMatch(/^Several datasets are loaded/);
});
