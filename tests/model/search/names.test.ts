import { expect, test } from "vitest";
import type { Kind } from "../../../model/graph/kinds.ts";
import { findByName } from "../../../model/search/names.ts";
import { wordsOf } from "../../../model/search/words.ts";
import { columnsOf, typeOf } from "../graph/cases.ts";

const entity = (id: string, name: string, names: string[] = [], kind: Kind = "State") => ({
  id,
  kind,
  name,
  names,
});

const meets = (id: string, from: string, to: string) => ({
  id,
  type: "AA",
  from,
  to,
  when: "1970",
  bounds: { startMin: 0, startMax: 364, endMin: 0, endMax: 364 },
  certainty: "stated" as const,
  voice: "reports" as const,
  denied: false,
  sector: "political" as const,
  sources: ["s#1"],
});

const columns = columnsOf({
  types: [typeOf("AA")],
  entities: [
    entity("peru", "Peru", ["es:Perú", "ru:Перу"]),
    entity("brand", "Peru Brand"),
    entity("presidency", "Presidency of Peru", [], "Institution"),
    entity("union", "Soviet Union", ["es:La Unión Soviética", "ru:Советский Союз"]),
    entity("european", "European Union"),
  ],
  relations: [meets("one", "european", "peru"), meets("two", "european", "brand")],
});

const find = (typed: string, kinds: Kind[] = [], limit = 10) =>
  findByName(columns, wordsOf(typed), kinds, limit).map(
    ({ entity: at, matched }) => `${columns.entities.ids.at(at)}: ${matched}`,
  );

test("a whole name comes before a beginning, a beginning before a word", () => {
  expect(find("peru")).toEqual(["peru: Peru", "brand: Peru Brand", "presidency: Presidency of Peru"]);
});

test("names of other languages are found, and told", () => {
  expect(find("sovietica")).toEqual(["union: La Unión Soviética"]);
  expect(find("СОЮЗ")).toEqual(["union: Советский Союз"]);
});

test("among equals the better connected come first", () => {
  expect(find("union")).toEqual(["european: European Union", "union: Soviet Union"]);
});

test("kinds and a limit narrow it, and words of two names find nothing", () => {
  expect(find("peru", ["Institution"])).toEqual(["presidency: Presidency of Peru"]);
  expect(find("peru", [], 1)).toEqual(["peru: Peru"]);
  expect(find("soviet брат")).toEqual([]);
});
