import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { dataset, datasetSummary } from "../../../model/graph/dataset.ts";
import { dossier } from "../../../model/graph/dossier.ts";
import { evidence } from "../../../model/graph/evidence.ts";
import { found } from "../../../model/graph/found.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

async function json(path: string): Promise<unknown> {
  const response = await served.get(path);
  expect(response.status).toBe(200);
  return response.json();
}

async function search(query: string): Promise<z.infer<typeof found>[]> {
  return z.object({ results: z.array(found) }).parse(await json(`/api/search?${query}`)).results;
}

test("the datasets are listed with what they hold", async () => {
  const { datasets } = z.object({ datasets: z.array(datasetSummary) }).parse(await json("/api/datasets"));
  expect(datasets).toMatchObject([{ id: "peru-russia", span: { start: "1863-01-01", end: "2019-12-31" } }]);
  expect(datasets[0]?.contentHash).toMatch(/^[0-9a-f]{64}$/);
});

test("a dataset comes with vocabulary, sources, periods and a place for every entity", async () => {
  const one = dataset.parse(await json("/api/datasets/peru-russia"));
  expect(Object.keys(one.layout)).toHaveLength(one.counts.entities);
  expect(one.vocabulary.map(({ type }) => type)).toContain("PARTY_TO");
  expect(one.periods.map(({ id }) => id)).toContain("period/military-government");
  const paper = one.sources.find(({ id }) => id === "adins-rooney-2019");
  expect(paper).toMatchObject({ locatorName: "paragraph" });
  expect(paper?.relations).toBeGreaterThan(150);
  expect(paper?.relations).toBeLessThan(one.counts.relations);
});

test("a dossier reads every relation from its own side", async () => {
  const { entity, inWords, relations, sources } = dossier.parse(
    await json("/api/entities/government%2Fgrfa"),
  );
  expect(entity).toMatchObject({ kind: "Government", names: { en: "GRFA" } });
  expect(inWords).toBe("from 1968 to 1980");
  const velasco = relations.find(({ other }) => other.id === "leader/juan-velasco-alvarado");
  expect(velasco).toMatchObject({ type: "HOLDS_OFFICE_IN", to: "government/grfa", reads: "held by" });
  const peru = relations.find(({ type }) => type === "GOVERNS");
  expect(peru).toMatchObject({ from: "government/grfa", reads: "governs", other: { name: "Peru" } });
  expect(sources.map(({ id }) => id)).toContain("adins-rooney-2019");
});

test("an evidence card tells where it is written, and who says otherwise", async () => {
  const path = `/api/relations/${encodeURIComponent("rel/military-government-governs-peru")}`;
  const card = evidence.parse(await json(path));
  expect(card).toMatchObject({
    relation: { disputesOn: "date" },
    from: { id: "government/grfa" },
    to: { name: "Peru" },
    name: "governs",
    inWords: "from 1968 to 1975",
    places: [{ source: { id: "adins-rooney-2019" }, locator: "p4" }],
  });
  expect(card.rivals.map(({ when }) => when)).toEqual(["1968-10-03/1980-07-28"]);
});

test.each([
  "/api/entities/state%2Fatlantis",
  "/api/relations/none",
  "/api/datasets/none",
  "/api/queries/ofices",
  "/nothing",
])("%s is not found, and the answer says how to go on", async (path) => {
  const response = await served.get(path);
  expect(response.status).toBe(404);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
});

test.each([
  ["q=peru", "state/peru", "Peru"],
  ["q=PERÚ", "state/peru", "Peru"],
  ["q=Перу", "state/peru", "Перу"],
  ["q=urss", "state/soviet-union", "URSS"],
  ["q=belaunde", "leader/fernando-belaunde", "Fernando Belaúnde Terry"],
  ["q=alvarado%20velas", "leader/juan-velasco-alvarado", "Juan Velasco Alvarado"],
  ["q=velas&kinds=Leader", "leader/juan-velasco-alvarado", "Juan Velasco Alvarado"],
])("search ?%s finds %s by %s", async (query, id, matched) => {
  expect((await search(query))[0]).toMatchObject({ id, matched });
});

test("a search finds parts of words, only of the kinds asked for, and no more than asked for", async () => {
  expect((await search("q=makov")).map(({ id }) => id)).toContain("doctrine/primakov");
  expect(new Set((await search("q=peru&kinds=Policy")).map(({ kind }) => kind))).toEqual(new Set(["Policy"]));
  expect(await search("q=peru&limit=3")).toHaveLength(3);
  expect(await search("q=atlantis")).toEqual([]);
  expect(await search(`q=${encodeURIComponent('*:* "(')}`)).toEqual([]);
});
