import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalogue } from "../../server/catalogue/catalogue.ts";
import { FORMATS } from "../../server/exports/formats.ts";
import { projectRoot } from "../../server/lib/project-root.ts";
import { describeApi } from "../../server/openapi.ts";
import { listRoutes } from "../../server/routes/index.ts";

const routes = listRoutes(loadCatalogue(join(projectRoot, "cypher")));
const api = describeApi(routes, "1.2.3");

test("every route is described, with what can go wrong", () => {
  expect(api).toMatchObject({ openapi: "3.1.0", info: { version: "1.2.3" } });
  for (const { method, path } of routes) {
    const operation = api.paths?.[path]?.[method];
    expect(operation?.summary, path).toBeTruthy();
    expect(Object.keys(operation?.responses ?? {}), path).toEqual(expect.arrayContaining(["400", "503"]));
  }
});

test("the table of requests in docs/http.md lists every route", async () => {
  const text = await readFile(join(projectRoot, "docs/http.md"), "utf8");
  const listed = [...text.matchAll(/`(?:GET|POST|PUT|PATCH|DELETE) (\/api\/[^?`]*)|`(\/api\/[^?`]+)`/g)].map(
    ([, first, second]) => first ?? second,
  );
  const offered = routes.map(({ path }) => path.replace(/^(\/api\/queries\/).+/, "$1{name}"));
  expect(listed).toEqual(expect.arrayContaining(offered));
});

test("operations have names of their own", () => {
  const names = routes.map(({ method, path }) => api.paths?.[path]?.[method]?.operationId);
  expect(new Set(names).size).toBe(routes.length);
});

test("every reference leads somewhere", () => {
  const references = JSON.stringify(api).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g);
  for (const [, group = "", name = ""] of references) {
    expect(api.components, `${group}/${name}`).toHaveProperty([group, name]);
  }
});

test("a request with a body can be too large, and what shares a status is told apart", () => {
  const responses = api.paths?.["/api/cypher"]?.post?.responses ?? {};
  expect(Object.keys(responses)).toEqual(expect.arrayContaining(["403", "413", "415", "429", "504"]));
  expect(responses["503"]).toMatchObject({
    description: "The database is away; or: Others are being served",
  });
});

test("an export is described with all formats, a link in place of its parameters, and how a figure is looked at", () => {
  const parameters = api.paths?.["/api/export/{format}"]?.get?.parameters ?? [];
  const described = new Map(parameters.map((one) => ["name" in one ? one.name : "", one]));
  expect(described.get("format")).toMatchObject({ schema: { enum: FORMATS.map(({ name }) => name) } });
  for (const name of ["link", "layout", "placed", "aside", "around", "size", "colour", "selected", "opened"])
    expect(described.get(name), name).toMatchObject({ in: "query", description: expect.any(String) });
});

test("the answer of each query of the catalogue is described by its columns", () => {
  const answers = routes.filter(({ path }) => /^\/api\/queries\/[a-z]/.test(path));
  expect(answers.length).toBeGreaterThan(10);
  for (const { path } of answers) {
    const rows = JSON.stringify(api.paths?.[path]?.get?.responses?.["200"]);
    expect(rows, path).not.toContain('"not":{}');
    expect(rows, path).toMatch(/"rows":\{"type":"array","items":\{"type":"object","properties":\{"\w+"/);
  }
  expect(JSON.stringify(api)).not.toContain('"not":{}');
});

test("bodies are required, and what any request can meet is said", () => {
  const { requestBody, responses } = api.paths?.["/api/cypher"]?.post ?? {};
  expect(requestBody).toMatchObject({ required: true });
  expect(Object.keys(responses ?? {})).toEqual(expect.arrayContaining(["401", "403", "421", "429", "431"]));
});

test("parameters are described as a request writes them", () => {
  const parameters = api.paths?.["/api/network"]?.get?.parameters ?? [];
  const described = new Map(parameters.map((one) => ["name" in one ? one.name : "", one]));
  expect(described.get("at")).toMatchObject({ in: "query", schema: { type: "string" } });
  expect(described.get("kinds")).toMatchObject({
    schema: { type: "array", items: { enum: expect.arrayContaining(["State"]) } },
  });
  expect(described.get("limit")).toMatchObject({ schema: { type: "integer" } });
  expect(described.get("limit")).not.toMatchObject({ required: true });
});
