import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadCatalogue } from "../../../server/catalogue/catalogue.ts";
import { cataloguePage, catalogueTypes, codeName, routeTypes } from "../../../server/catalogue/generate.ts";

const { queries, own } = loadCatalogue("cypher");

test("what is generated is as the query files have it", () => {
  expect(readFileSync("docs/catalogue.md", "utf8")).toBe(cataloguePage(queries.values()));
  expect(readFileSync("model/catalogue/queries.generated.ts", "utf8")).toBe(catalogueTypes(queries.values()));
  expect(readFileSync("server/catalogue/route-queries.generated.ts", "utf8")).toBe(routeTypes(own.values()));
});

test("a file's name in code has no hyphens", () => {
  expect(codeName("statements-by-place")).toBe("statementsByPlace");
});

test("every query of the catalogue says what its answer holds and works without a parameter being given", () => {
  expect(queries.size).toBeGreaterThanOrEqual(15);
  for (const query of queries.values()) {
    expect(query.columns, query.name).not.toHaveLength(0);
    expect(query.schema.safeParse({}).error, query.name).toBeUndefined();
  }
});
