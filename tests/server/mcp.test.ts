import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { loadCatalogue } from "../../server/catalogue/catalogue.ts";
import { listen } from "../../server/http/listen.ts";
import { projectRoot } from "../../server/lib/project-root.ts";
import { TOOLS } from "../../server/mcp/tools.ts";
import { assembleTest } from "../support/assemble.ts";
import { givenNeo4j } from "../support/built-program.ts";
import { emptyFolder } from "../support/folder.ts";
import { type ServedCase, serveCase } from "../support/served-case.ts";

let served: ServedCase;
let client: Client;
beforeAll(async () => {
  served = await serveCase();
  client = await connect(served.url);
});
afterAll(async () => {
  await client.close();
  await served.close();
});

async function connect(url: string, headers: Record<string, string> = {}): Promise<Client> {
  const agent = new Client({ name: "test", version: "1.0.0" });
  await agent.connect(new StreamableHTTPClientTransport(new URL("/mcp", url), { requestInit: { headers } }));
  return agent;
}

async function call(name: string, given: Record<string, unknown>, agent = client) {
  const { structuredContent, isError, content } = await agent.callTool({ name, arguments: given });
  const [first] = Array.isArray(content) ? content : [];
  return { told: Object(structuredContent), isError: isError === true, text: String(Object(first).text) };
}

const ENDS = { from: "doctrine/peaceful-coexistence", to: "organization/peruvian-students" };

test("an agent is told of every tool, all of which only read", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual(TOOLS.map(({ name }) => name).sort());
  for (const { description, annotations, inputSchema } of tools) {
    expect(description).toMatch(/\w/);
    expect(annotations).toMatchObject({ readOnlyHint: true });
    expect(inputSchema).toMatchObject({ type: "object" });
  }
});

describe("every answer that names claims has their places in sources", () => {
  const withClaims = [
    ["read_entity", { id: "state/peru", limit: 5 }],
    ["trace", ENDS],
    ["compare", { a: "1968/1975", b: "1990/1995", limit: 20 }],
    ["compare", { a: "1968/1975", other: "peru-russia", readingB: "certain", limit: 20 }],
    ["cypher", { query: "MATCH (:Entity {dataset: $dataset})-[r]->(:Entity) RETURN r LIMIT 3" }],
    ["cypher", { query: "MATCH (:Entity {dataset: $dataset})-[r]->(:Entity) RETURN r.id AS id LIMIT 3" }],
  ] as const;

  test.each(withClaims)("%s %j", async (name, given) => {
    const { told, isError } = await call(name, given);
    expect(isError).toBe(false);
    const { claims, dataset, contentHash } = told.evidence;
    expect(dataset).toBe("peru-russia");
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(claims.length).toBeGreaterThan(2);
    for (const { id, statement, when, certainty, sources } of claims) {
      expect([id, statement, when, certainty].every((text) => typeof text === "string" && text !== "")).toBe(
        true,
      );
      expect(sources.length).toBeGreaterThan(0);
      for (const { citation, locator, place } of sources)
        expect([citation, locator, place].every(Boolean)).toBe(true);
    }
  });
});

test("from a name to the evidence of a claim, by ids alone", async () => {
  const { told: found } = await call("search", { q: "perú", kinds: ["State"] });
  const [peru] = found.answer.results;
  expect(peru.id).toBe("state/peru");
  expect(
    found.evidence.entities.find(({ id }: { id: string }) => id === peru.id).sources.length,
  ).toBeGreaterThan(0);
  const { told: dossier } = await call("read_entity", { id: peru.id, limit: 1 });
  const [claim] = dossier.evidence.claims;
  const { told: evidence } = await call("read_evidence", { id: claim.id });
  expect(evidence.answer.relation).toMatchObject({ id: claim.id, statement: claim.statement });
});

test("a verdict is the engine's, as HTTP gives it", async () => {
  const { told } = await call("trace", { ...ENDS, maxHops: 6 });
  const answered = await (
    await served.get(`/api/paths?${new URLSearchParams({ ...ENDS, maxHops: "6" })}`)
  ).json();
  expect(told.answer.verdict).toBe(answered.verdict);
  expect(told.answer.paths).toEqual(answered.paths);
});

test("windows are compared as over HTTP, and what is compared with another dataset has evidence of both", async () => {
  const windows = { a: "1968/1975", b: "1990/1995" };
  const { told } = await call("compare", { ...windows, changes: ["begun", "ended"], limit: 30 });
  const query = `${new URLSearchParams(windows)}&changes=begun&changes=ended&limit=30`;
  expect(told.answer).toEqual(await (await served.get(`/api/compare?${query}`)).json());
  expect(told).not.toHaveProperty("otherEvidence");
  const { told: both } = await call("compare", { ...windows, dataset: "peru-russia", other: "peru-russia" });
  const named = both.answer.relations.b.map(({ id }: { id: string }) => id);
  const proven = both.otherEvidence.claims.map(({ id }: { id: string }) => id);
  expect(proven.length).toBeGreaterThan(0);
  expect(proven.some((id: string) => named.includes(id))).toBe(true);
});

test("a question of the catalogue is found, asked and answered as over HTTP", async () => {
  const { told } = await call("list_questions", {});
  const [question] = told.answer.queries;
  const { told: asked } = await call("ask_question", { name: question.name });
  const answered = await (await served.get(`/api/queries/${question.name}`)).json();
  expect(asked.answer).toEqual(answered);
});

test("a result is cited with the hashes that HTTP gives", async () => {
  const { told } = await call("cite", { view: "paths", parameters: ENDS });
  const answered = await (await served.get(`/api/cite?view=paths&${new URLSearchParams(ENDS)}`)).json();
  expect(told.answer.fixed).toEqual(answered.fixed);
});

test.each([
  ["cypher", { query: "CREATE (n:Entity) RETURN n" }, /read/i],
  ["read_entity", { id: "state/atlantis" }, /no entity "state\/atlantis"/],
  ["trace", { from: "state/peru", to: "state/atlantis" }, /atlantis/],
  ["ask_question", { name: "allies" }, /There is no query "allies"/],
  ["compare", { a: "1968/1975", other: "none" }, /There is no dataset "none"/],
  ["compare", { a: "1975-13", b: "1990" }, /1975-13/],
  ["search", { q: "peru", dataset: "none" }, /There is no dataset "none"/],
])("%s %j is refused with what is wrong", async (name, given, said) => {
  const { isError, text } = await call(name, given);
  expect(isError).toBe(true);
  expect(text).toMatch(said);
});

test("each dataset is a resource with its vocabulary and its schema", async () => {
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual(["entente://datasets/peru-russia"]);
  const { contents } = await client.readResource({ uri: "entente://datasets/peru-russia" });
  const told = JSON.parse(String(Object(contents[0]).text));
  expect(told.types.map(({ type }: { type: string }) => type)).toContain("PARTY_TO");
  const { counts } = await (await served.get("/api/datasets/peru-russia")).json();
  const sum = (counted: object) => Object.values(counted).reduce((all, count) => all + Number(count), 0);
  expect(sum(told.schema.entities.kinds)).toBe(counts.entities);
  expect(sum(told.schema.relations.types)).toBe(counts.relations);
  expect(told.schema.relations.properties).toMatchObject({ when: expect.stringContaining("EDTF") });
});

test("who may not read may not ask, and a token opens it as it opens everything", async () => {
  const token = "a-token-of-twenty-letters";
  const { close: closeContext, ...context } = assembleTest(
    served.database,
    loadCatalogue(`${projectRoot}/cypher`),
  );
  const access = { mode: "token" as const, token, hosts: ["127.0.0.1"], trustProxy: [], basePath: "" };
  const listening = await listen(createApp({ ...context, version: "0.0.0", access }), "127.0.0.1", 0);
  try {
    await expect(connect(listening.url)).rejects.toThrow();
    const agent = await connect(listening.url, { Authorization: `Bearer ${token}` });
    expect((await call("list_datasets", {}, agent)).isError).toBe(false);
    await agent.close();
  } finally {
    await listening.close();
    await closeContext();
  }
});

test("the same over stdio, as a desktop program starts it", async () => {
  const agent = new Client({ name: "test", version: "1.0.0" });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ["dist/server/mcp.js"],
    cwd: projectRoot,
    env: { ...givenNeo4j(), PATH: process.env.PATH ?? "", ENTENTE_DATA: emptyFolder() },
    stderr: "ignore",
  });
  await agent.connect(transport);
  const { told } = await call("trace", ENDS, agent);
  expect(told.answer.verdict).toBe((await call("trace", ENDS)).told.answer.verdict);
  await agent.close();
}, 60_000);
