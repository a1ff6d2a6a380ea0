import { describe, expect, test } from "vitest";
import { insertPredicate } from "../../../client/query/editor/insert-predicate.ts";
import { relationVariables } from "../../../client/query/editor/relation-variables.ts";

describe("relation variables", () => {
  test.each([
    ["MATCH (a)-[r]->(b) RETURN r", ["r"]],
    ["MATCH (a)<-[one:GOVERNS|ADOPTS {denied: true}]-(b), (b)-[two]-(c)", ["one", "two"]],
    ["MATCH (a)-[`my rel`]->(b)", ["my rel"]],
    ["MATCH (a)-[r WHERE r.denied]->(b)", ["r"]],
    ["MATCH (a)-[:GOVERNS]->(b)", []],
    ["MATCH (a)-[rs*1..3]->(b)", []],
    ["MATCH (a)-[rs:GOVERNS*]->(b)", []],
    ["RETURN [x IN [1] | x] // -[no]-", []],
    ["MATCH (a)-[r]->(b) RETURN list[r]", ["r"]],
  ])("%s", (query, names) => {
    expect(relationVariables(query)).toEqual(names);
  });
});

describe("a predicate is put", () => {
  const put = (query: string, name = "r") => insertPredicate(query, name, "P").text;
  test("behind a pattern without conditions", () => {
    expect(put("MATCH (a)-[r]->(b) RETURN r")).toBe("MATCH (a)-[r]->(b)\nWHERE P RETURN r");
    expect(put("MATCH (a)-[r]->(b)")).toBe("MATCH (a)-[r]->(b)\nWHERE P");
  });
  test("before the conditions that there are", () => {
    expect(put("MATCH (a)-[r]->(b)\nWHERE a.id = 1\nRETURN r")).toBe(
      "MATCH (a)-[r]->(b)\nWHERE P AND a.id = 1\nRETURN r",
    );
  });
  test("and keeps an OR together", () => {
    expect(put("MATCH (a)-[r]->(b) WHERE a.x OR b.x RETURN r")).toBe(
      "MATCH (a)-[r]->(b) WHERE P AND (a.x OR b.x) RETURN r",
    );
    expect(put("MATCH (a)-[r]->(b) WHERE (a.x OR b.x) RETURN r")).toBe(
      "MATCH (a)-[r]->(b) WHERE P AND (a.x OR b.x) RETURN r",
    );
  });
  test("into the MATCH that names the variable, also within braces", () => {
    expect(put("MATCH (a) WHERE a.x MATCH (a)-[r]->(b) RETURN r")).toBe(
      "MATCH (a) WHERE a.x MATCH (a)-[r]->(b)\nWHERE P RETURN r",
    );
    expect(put("MATCH (a) WHERE EXISTS { MATCH (a)-[r]->(b) } RETURN a")).toBe(
      "MATCH (a) WHERE EXISTS { MATCH (a)-[r]->(b)\nWHERE P } RETURN a",
    );
    expect(put("MATCH (a)-[r]->(b) WITH a WHERE a.x RETURN a")).toBe(
      "MATCH (a)-[r]->(b)\nWHERE P WITH a WHERE a.x RETURN a",
    );
  });
  test("and is told apart as what was put in", () => {
    const { text, start, end } = insertPredicate("MATCH (a)-[r]->(b) RETURN r", "r", "r.x <= $asOf");
    expect(text.slice(start, end)).toBe("WHERE r.x <= $asOf");
  });
});
