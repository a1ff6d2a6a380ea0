import { describe, expect, test } from "vitest";
import { classify } from "../../../client/query/editor/classify.ts";
import { offersAt } from "../../../client/query/editor/complete.ts";
import type { Schema } from "../../../model/console/schema.ts";

const SCHEMA: Schema = {
  labels: [
    { label: "State", count: 7 },
    { label: "Odd label", count: 1 },
  ],
  relationTypes: [{ type: "GOVERNS", count: 5, name: "governs" }],
  properties: [
    { of: "node", name: "name", types: ["STRING NOT NULL"], owners: ["State"] },
    { of: "relation", name: "startMin", types: ["DATE"], owners: ["GOVERNS"] },
  ],
  functions: [
    { name: "toLower", signature: "toLower(input)", description: "" },
    { name: "duration.between", signature: "duration.between(from, to)", description: "" },
  ],
  procedures: [{ name: "db.labels", signature: "db.labels()", description: "" }],
  parameters: [{ name: "actor", type: "entity", queries: ["neighbourhood"] }],
};

/** What is offered at the end of a text. */
function offered(text: string): string[] {
  return offersAt(text, text.length, SCHEMA)?.offers.map(({ label }) => label) ?? [];
}

describe("completion", () => {
  test.each([
    ["MATCH (n:", ["State", "`Odd label`"]],
    ["MATCH (n:St", ["State", "`Odd label`"]],
    ["MATCH (n:State|", ["State", "`Odd label`"]],
    ["MATCH (:State)-[r:", ["GOVERNS"]],
    ["MATCH (a)<-[:GOV", ["GOVERNS"]],
    ["MATCH (n {na", ["name", "startMin"]],
    ["MATCH (a)-[r]->(b) WHERE r.", ["startMin"]],
    ["MATCH (a)-[r]->(b) WHERE a.", ["name"]],
    ["RETURN duration.", ["between", "name"]],
    ["RETURN $", ["$dataset", "$asOf", "$actor"]],
    ["CALL db.", ["db.labels"]],
    ["CALL ", ["db.labels"]],
    ["RETURN 'text and ", []],
    ["RETURN 1 // a comment ", []],
    ["RETURN 1 /* a comment ", []],
  ])("%s", (text, labels) => {
    expect(offered(text)).toEqual(labels);
  });
  test("offers functions, keywords and the query's own names in an expression", () => {
    const labels = offered("MATCH (a)-[r]->(b) RETURN ");
    expect(labels).toEqual(expect.arrayContaining(["a", "r", "b", "toLower", "DISTINCT"]));
  });
  test("offers to keep a relation in force as of the date", () => {
    const offers = offersAt("MATCH (a)-[r]->(b) WHERE ", 25, SCHEMA)?.offers ?? [];
    expect(offers.filter(({ kind }) => kind === "predicate").map(({ insert }) => insert)).toEqual([
      "r.startMax <= $asOf AND r.endMin >= $asOf",
      "r.startMin <= $asOf AND r.endMax >= $asOf",
    ]);
  });
  test("replaces what is typed of a word, and the whole name of a procedure", () => {
    expect(offersAt("MATCH (n:Sta", 12, SCHEMA)?.from).toBe(9);
    expect(offersAt("CALL db.la", 10, SCHEMA)?.from).toBe(5);
    expect(offersAt("RETURN $ac", 10, SCHEMA)?.from).toBe(7);
  });
});

describe("highlighting", () => {
  const styles = (query: string) =>
    classify(query).map(({ start, end, style }) => `${query.slice(start, end)} ${style}`);
  test("tells keywords, names, properties, functions and parameters apart", () => {
    expect(styles("MATCH (n:State {id: $id}) WHERE n.name = 'x' RETURN count(n) // end")).toEqual([
      "MATCH keyword",
      "n variable",
      "State name",
      "id property",
      "$id parameter",
      "WHERE keyword",
      "n variable",
      "name property",
      "'x' string",
      "RETURN keyword",
      "count keyword",
      "n variable",
      "// end comment",
    ]);
  });
  test("is not taken in by names that begin as keywords do, nor by those of several parts", () => {
    expect(styles("RETURN organization, note, duration.between(a, b)")).toEqual([
      "RETURN keyword",
      "organization variable",
      "note variable",
      "duration function",
      "between function",
      "a variable",
      "b variable",
    ]);
  });
  test("types with alternatives are names, comments in the middle are comments", () => {
    expect(styles("MATCH ()-[r:A|B]-() /* two\nlines */ RETURN r").slice(1, 5)).toEqual([
      "r variable",
      "A name",
      "B name",
      "/* two\nlines */ comment",
    ]);
  });
});
