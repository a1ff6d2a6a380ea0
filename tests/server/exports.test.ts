import { once } from "node:events";
import { get as request } from "node:http";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { EXPORTS } from "../../model/exchange/exports.ts";
import { gather } from "../../server/exports/gather.ts";
import { readAddress } from "../../server/exports/read-request.ts";
import { type ServedCase, serveCase } from "../support/served-case.ts";

const askedBy = (address: string) => gather(readAddress(address));

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

const WINDOW = "start=1960&end=1989&reading=certain&kinds=State&kinds=Government";
const PATH = "from=doctrine/peaceful-coexistence&to=organization/peruvian-students";

async function json(path: string) {
  const response = await served.get(path);
  return { status: response.status, body: await response.json() };
}

async function claims(query: string): Promise<Record<string, string>[]> {
  const response = await served.get(`/api/export/csv?${query}`);
  expect(response.status).toBe(200);
  const { data, errors } = Papa.parse<Record<string, string>>(await response.text(), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe.each(["view=network&at=1970", `view=paths&${PATH}`, "view=dataset"])("of %s", (query) => {
  const view = new URLSearchParams(query).get("view");
  const offered = EXPORTS.filter(({ of }) => of.some((each) => each === view));
  test.each(offered.map(({ name, mediaType, extension }) => ({ name, mediaType, extension })))(
    "$name is a file with its type and its name",
    async ({ name, mediaType, extension }) => {
      const response = await served.get(`/api/export/${name}?${query}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toMatch(mediaType);
      expect(response.headers.get("content-disposition")).toContain(`peru-russia-${view}.${extension}`);
      expect((await response.text()).length).toBeGreaterThan(100);
    },
  );
});

test("a file of a window has just the claims that the network counts there", async () => {
  const { body } = await json(`/api/network?${WINDOW}`);
  const ids = z
    .array(z.object({ id: z.string() }))
    .parse(body.relations)
    .map(({ id }) => id);
  expect(ids.length).toBe(body.total);
  expect(ids.length).toBeGreaterThan(2);
  expect((await claims(WINDOW)).map(({ id }) => id).sort()).toEqual(ids.sort());
});

test("a file of a case has all of it, and the names of both ends of each claim", async () => {
  const { body } = await json("/api/datasets/peru-russia");
  const rows = await claims("view=dataset");
  expect(rows).toHaveLength(body.counts.relations);
  expect(
    rows.every(({ fromName, toName, statement, sources }) => fromName && toName && statement && sources),
  ).toBe(true);
  const entities = await (await served.get("/api/export/entities-csv?view=dataset")).text();
  expect(Papa.parse(entities, { header: true, skipEmptyLines: true }).data).toHaveLength(
    body.counts.entities,
  );
});

test("a file of paths has what the answer names", async () => {
  const { body } = await json(`/api/paths?${PATH}`);
  const named = z
    .array(z.object({ id: z.string() }))
    .parse(body.relations)
    .map(({ id }) => id);
  expect((await claims(`view=paths&${PATH}`)).map(({ id }) => id).sort()).toEqual(named.sort());
});

test("the same request gives the same file", async () => {
  const get = async () => (await served.get(`/api/export/gexf?${WINDOW}`)).text();
  expect(await get()).toBe(await get());
});

test.each([
  ["/api/export/gephi?at=1970", "gexf", 400],
  ["/api/export/data-package?at=1970", "graphml", 400],
  ["/api/export/svg?view=query&query=offices", "bibtex", 400],
  ["/api/export/gexf?view=map", "network"],
  ["/api/export/gexf?att=1970", 'Did you mean "at"?', 422],
  ["/api/export/gexf?view=paths&from=state/peru", "to", 422],
  ["/api/export/gexf?view=dataset&at=1970", "at", 422],
  ["/api/export/gexf?dataset=peru", "peru-russia", 422],
  ["/api/export/csv?formulas=run", "neutralize"],
  ["/api/bibliography?style=mla", "apa"],
])("%s is refused, and says what there is", async (path, said, expected = 400) => {
  const { status, body } = await json(path);
  expect(status).toBe(expected);
  expect(body.detail).toContain(said);
});

test("a bibliography has the sources that the claims of its view rest on, and no other", async () => {
  const { body } = await json(`/api/bibliography?${WINDOW}&style=apa`);
  const cited = new Set(
    (await claims(WINDOW)).flatMap(({ sources = "" }) =>
      sources.split("; ").map((place) => place.split("#")[0]),
    ),
  );
  const listed = z
    .array(z.object({ source: z.object({ id: z.string() }), text: z.string().min(1) }))
    .parse(body.references);
  expect(new Set(listed.map(({ source }) => source.id))).toEqual(cited);
  expect(body.total).toBe((await claims(WINDOW)).length);
  expect(cited.size).toBeGreaterThan(0);
  expect(body.claims[0].citation).toMatch(/^\(.+\)$/);
});

test("a bibliography gives its claims in pages", async () => {
  const all = await json(`/api/bibliography?${WINDOW}`);
  const second = await json(`/api/bibliography?${WINDOW}&offset=1&limit=1`);
  expect(second.body.claims).toEqual([all.body.claims[1]]);
  expect(second.body.references).toEqual(all.body.references);
});

test("who closes a download early leaves a program that goes on answering", async () => {
  const download = request(`${served.url}/api/export/jsonld?view=dataset`);
  const [response] = await once(download, "response");
  await once(response, "data");
  response.destroy();
  expect((await json("/api/health")).status).toBe(200);
});

test("the command takes addresses of the API and bare parameters", () => {
  expect(askedBy("http://127.0.0.1:8719/api/network?at=1975&types=A&types=B")).toEqual({
    view: "network",
    at: "1975",
    types: ["A", "B"],
  });
  expect(askedBy(`/api/paths?${PATH}`)).toMatchObject({
    view: "paths",
    from: "doctrine/peaceful-coexistence",
  });
  expect(askedBy("/api/datasets/peru-russia")).toEqual({ view: "dataset", dataset: "peru-russia" });
  expect(askedBy("?view=dataset")).toEqual({ view: "dataset" });
  expect(() => askedBy("/api/health")).toThrow("/api/network");
});
