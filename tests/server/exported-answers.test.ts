import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gather } from "../../server/exports/gather.ts";
import { readAddress } from "../../server/exports/read-request.ts";
import { type ServedCase, serveCase } from "../support/served-case.ts";

const askedBy = (address: string) => gather(readAddress(address));

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

const BIBTEX = { forceType: "@bibtex/text", generateGraph: false } as const;

const CYPHER =
  "MATCH (e:Entity {dataset: $dataset, id: $id})-[r]->(f:Entity) RETURN e, r, f.name AS name, e.dataset AS dataset";

const VIEWS = {
  timeline: "view=timeline&start=1968&end=1975",
  reach: "view=reach&from=doctrine/peaceful-coexistence",
  compare: "view=compare&a=1968/1975&b=1985/1989",
  query: "view=query&query=offices",
  cypher: `view=query&${new URLSearchParams({ cypher: CYPHER, parameters: '{"id": "state/peru"}' })}`,
} as const;

async function rows(query: string): Promise<Record<string, string>[]> {
  const response = await served.get(`/api/export/csv?${query}`);
  expect(response.status, query).toBe(200);
  const text = await response.text();
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

async function json(path: string) {
  const response = await served.get(path);
  expect(response.status, path).toBe(200);
  return response.json();
}

describe.each(Object.entries(VIEWS))("of %s", (_name, query) => {
  test("table and JSON are of one answer, which says what it was asked of", async () => {
    const { about, parameters, answer } = await json(`/api/export/json?${query}`);
    expect(about).toMatchObject({ id: "peru-russia", contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(parameters).toEqual(
      Object.fromEntries([...new URLSearchParams(query)].filter(([name]) => name !== "view")),
    );
    expect(answer).toBeTypeOf("object");
    expect((await rows(query)).length).toBeGreaterThan(2);
  });

  test("the bibliography has the sources of the claims, as another reader finds them", async () => {
    const text = await (await served.get(`/api/export/bibtex?${query}`)).text();
    const { references, total } = await json(`/api/bibliography?${query}`);
    expect(total).toBeGreaterThan(0);
    expect(plugins.input.chain(text, BIBTEX)).toHaveLength(references.length);
  });

  test("a citation is of the same result each time, and tells it from another", async () => {
    const { fixed, link } = await json(`/api/cite?${query}`);
    const { comparison } = await json(link.url);
    expect(comparison).toMatchObject({ data: "same", result: "same" });
    const cited = new URLSearchParams(link.url.split("?")[1]).get("cited") ?? "";
    const changed = cited.replace(fixed.resultHash, "0".repeat(64));
    const other = await json(`/api/cite?${query}&cited=${encodeURIComponent(changed)}`);
    expect(other.comparison).toMatchObject({ data: "same", result: "other" });
  });
});

test("the years of a timeline are those that the histogram counts", async () => {
  const { starts, certain, possible } = await json("/api/histogram?unit=year");
  const told = new Map((await rows("view=timeline")).map((row) => [row.start, row]));
  for (const [at, start] of starts.entries()) {
    const row = told.get(start);
    if (row) expect([Number(row.certain), Number(row.possible)]).toEqual([certain[at], possible[at]]);
  }
  expect(told.size).toBeGreaterThan(100);
});

test("the rows of a reach are its moments, those of a comparison its changes", async () => {
  const { moments } = await json("/api/reach?from=doctrine/peaceful-coexistence");
  expect((await rows(VIEWS.reach)).map(({ entity }) => entity)).toEqual(
    moments.map(({ entity }: { entity: string }) => entity),
  );
  const { total } = await json("/api/compare?a=1968/1975&b=1985/1989");
  expect(await rows(VIEWS.compare)).toHaveLength(total);
});

test("a query's entities and relations stand by name and id, and no key of a generation is told", async () => {
  const found = await rows(VIEWS.cypher);
  for (const row of found) {
    expect(row).toMatchObject({ e: "Peru", "e id": "state/peru", dataset: "peru-russia" });
    expect(row["r id"]).toMatch(/^rel\//);
  }
  const { answer } = await json(`/api/export/json?${VIEWS.cypher}`);
  expect(answer.rows[0][0]).toEqual({ entity: "state/peru" });
  expect(JSON.stringify(answer)).not.toMatch(/peru-russia@/);
});

test("a question of the catalogue has the rows that its own route gives", async () => {
  const { rows: told } = await json("/api/queries/offices");
  expect(await rows(VIEWS.query)).toHaveLength(told.length);
});

test("the order of rows is not part of a result", async () => {
  const cite = async (order: string) => {
    const text = `MATCH (e:Leader {dataset: $dataset}) RETURN e.id AS id ORDER BY id ${order}`;
    return (await json(`/api/cite?view=query&${new URLSearchParams({ cypher: text })}`)).fixed.resultHash;
  };
  expect(await cite("ASC")).toBe(await cite("DESC"));
});

test("claims as JSON are the claims as a table", async () => {
  const { relations, entities } = await json("/api/export/json?view=network&start=1968&end=1975");
  const table = await rows("view=network&start=1968&end=1975");
  expect(relations.map(({ id }: { id: string }) => id)).toEqual(table.map(({ id }) => id));
  expect(entities.length).toBeGreaterThan(10);
});

test.each([
  ["csv?view=query&query=office", "offices"],
  ["csv?view=query&query=offices&party=x", "party"],
  [`csv?view=query&cypher=${encodeURIComponent("CREATE (n) RETURN n")}`, "Create"],
  [`csv?view=query&cypher=RETURN+1&parameters=${encodeURIComponent("[1")}`, "JSON object"],
  ["csv?view=reach", "from"],
  ["csv?view=compare&c=1968", "c"],
  ["graphml?view=compare&a=1968&b=1975", "bibtex"],
])("%s is refused, and says why", async (path, said) => {
  const response = await served.get(`/api/export/${path}`);
  expect([400, 403, 422]).toContain(response.status);
  expect((await response.json()).detail).toContain(said);
});

test("the command takes the addresses of these views", () => {
  expect(askedBy("/api/reach?from=state/peru")).toEqual({ view: "reach", from: "state/peru" });
  expect(askedBy("/api/queries/offices?x=1")).toEqual({ view: "query", query: "offices", x: "1" });
  expect(askedBy("/api/compare?a=1968&b=1975")).toMatchObject({ view: "compare", a: "1968" });
  expect(askedBy("http://h/api/cite?view=reach&from=state/peru&cited=1~2&page=x")).toEqual({
    view: "reach",
    from: "state/peru",
  });
  expect(askedBy("/api/histogram?start=1968")).toMatchObject({ view: "timeline", start: "1968" });
});
