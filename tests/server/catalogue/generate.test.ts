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

test("every query of the catalogue says what its answer holds, asks one dataset and names nothing of a case", () => {
  expect(queries.size).toBeGreaterThanOrEqual(15);
  for (const query of queries.values()) {
    expect(query.columns, query.name).not.toHaveLength(0);
    expect(query.text, query.name).toContain("{dataset: $dataset");
    expect(
      query.parameters.map(({ name }) => name),
      query.name,
    ).not.toContain("dataset");
    const named = query.parameters.filter(({ type }) => type === "entity" || type === "text");
    expect(
      named.filter((one) => one.default !== undefined),
      query.name,
    ).toEqual([]);
  }
});
