import { afterAll, beforeAll, expect, test } from "vitest";
import { answer } from "../../../model/console/answer.ts";
import { schema } from "../../../model/console/schema.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

function post(body: unknown, options: RequestInit = {}): Promise<Response> {
  return served.get("/api/cypher", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...options,
  });
}

const SLOW = { query: "UNWIND range(1, 1000000000000) AS slow WITH slow WHERE slow < 0 RETURN slow" };

async function runningSlow(): Promise<number> {
  const { records } = await served.database.driver.executeQuery(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000000000) AS slow' RETURN currentQuery",
  );
  return records.length;
}

test("a query is answered with rows and what can be drawn of them", async () => {
  const response = await post({
    query: "MATCH (peru:State {id: $id})-[r:DIPLOMATIC_RELATIONS_WITH]-(other) RETURN r, other",
    parameters: { id: "state/peru" },
  });
  expect(response.status).toBe(200);
  const { rows, graph, summary } = answer.parse(await response.json());
  expect(rows.length).toBeGreaterThan(0);
  expect(graph.relations.length).toBe(new Set(graph.relations.map(({ id }) => id)).size);
  expect(graph.entities.map(({ id }) => id)).toContain("state/peru");
  expect(graph.others).toEqual({ nodes: [], relationships: [] });
  expect(summary.cut).toEqual([]);
});

test("a refusal is a problem that says why and where", async () => {
  const response = await post({ query: "MATCH (n) RETURN n; SHOW SETTINGS" });
  expect(response.status).toBe(403);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(await response.json()).toMatchObject({ title: expect.any(String), place: { line: 1, column: 21 } });
});

test.each([
  [{}, 400],
  [{ query: 1 }, 400],
  [{ query: "RETURN 1", parameters: [] }, 400],
  [{ query: "RETURN 1", more: true }, 400],
  [{ query: `RETURN '${"x".repeat(60_000)}'` }, 413],
  [{ query: `RETURN '${"x".repeat(600_000)}'` }, 413],
])("%# what does not fit is refused", async (body, status) => {
  expect((await post(body)).status).toBe(status);
});

test("a client that goes away takes its query with it, and one with too many waits or is told to", async () => {
  const gone = new AbortController();
  const asked = Array.from({ length: 6 }, () => post(SLOW, { signal: gone.signal }).catch(() => undefined));
  await expect.poll(runningSlow, { timeout: 10_000 }).toBe(2);
  const beyond = await post(SLOW);
  expect(beyond.status).toBe(429);
  expect(Number(beyond.headers.get("retry-after"))).toBeGreaterThan(0);
  gone.abort();
  await Promise.all(asked);
  await expect.poll(runningSlow, { timeout: 10_000 }).toBe(0);
  expect((await post({ query: "RETURN 1" })).status).toBe(200);
});

test("every query of the catalogue runs in the console", async () => {
  const { queries } = await (await served.get("/api/queries")).json();
  expect(queries.length).toBeGreaterThan(14);
  for (const { name, text, parameters } of queries) {
    const given = parameters.map((one: { name: string; type: string; list: boolean; default?: unknown }) => [
      one.name,
      one.list || one.default === undefined ? null : one.type === "date" ? null : one.default,
    ]);
    const response = await post({ query: `EXPLAIN ${text}`, parameters: Object.fromEntries(given) });
    expect(response.status, `${name}: ${await response.clone().text()}`).toBe(200);
  }
});

test("the schema is derived from the data", async () => {
  const described = schema.parse(await (await served.get("/api/schema")).json());
  const states = described.labels.find(({ label }) => label === "State");
  const counted = await post({ query: "MATCH (n:State) RETURN count(n) AS n" }).then((response) =>
    response.json(),
  );
  expect(String(states?.count)).toBe(counted.rows[0][0]._value);
  expect(described.relationTypes.find(({ type }) => type === "ADOPTS")).toMatchObject({
    influence: "backward",
  });
  expect(
    described.properties.find(({ of, name }) => of === "relation" && name === "startMin")?.types,
  ).toEqual(["DATE"]);
  expect(described.functions.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["count", "date.truncate"]),
  );
  expect(described.procedures.map(({ name }) => name)).toContain("db.index.fulltext.queryNodes");
  expect(described.procedures.filter(({ name }) => name.startsWith("dbms"))).toEqual([]);
  expect(described.parameters.length).toBeGreaterThan(3);
});

test("the description of the interface is complete", async () => {
  const { paths, components } = await (await served.get("/api/openapi.json")).json();
  const { post: cypher } = paths["/api/cypher"];
  expect(Object.keys(cypher.responses)).toEqual(expect.arrayContaining(["200", "400", "403", "429", "503"]));
  expect(JSON.stringify(cypher.requestBody)).toContain("1968-10-03");
  expect(Object.keys(components.schemas)).toEqual(
    expect.arrayContaining(["CypherAnswer", "CypherValue", "CypherSchema"]),
  );
  expect(JSON.stringify(components.schemas.CypherValue)).toContain("9223372036854775807");
});
