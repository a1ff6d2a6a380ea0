import { describe, expect, test } from "vitest";
import { bind, fieldText, formParameters } from "../../../client/query/parameters/form.ts";
import { inferType, writeType } from "../../../client/query/parameters/parameter-type.ts";
import { NO_QUERY } from "../../../client/query/query-view.ts";
import type { QueryDescription } from "../../../model/catalogue/query.ts";

const NEIGHBOURS: QueryDescription = {
  name: "neighbours",
  title: "Neighbours",
  question: "Who?",
  columns: [],
  text: "MATCH (a {id: $actor})-[r]-() WHERE r.startMin <= $end RETURN r",
  parameters: [
    { name: "actor", type: "entity", list: false, optional: false, title: "Actor", default: "state/peru" },
    { name: "end", type: "date", list: false, optional: false, title: "To", edge: "last", default: "1975" },
  ],
};

describe("the type of a parameter follows from its place", () => {
  test.each([
    ["MATCH (n) RETURN n LIMIT $p", "integer"],
    ["MATCH ()-[r]-() WHERE r.startMin <= $p RETURN r", "date"],
    ["MATCH ()-[r]-() WHERE $p >= r.endMax RETURN r", "date"],
    ["MATCH (n:Entity {id: $p}) RETURN n", "entity"],
    ["MATCH (n) WHERE n.id IN $p RETURN n", "entity[]"],
    ["MATCH (n) WHERE n.name IN $p RETURN n", "text[]"],
    ["MATCH (n) WHERE n.name CONTAINS $p RETURN n", "text"],
    ["RETURN $p", "text"],
  ])("%s", (query, type) => {
    expect(writeType(inferType(query, "p", null))).toBe(type);
  });
  test("else from the catalogue's parameter of that name", () => {
    const parameters = [{ name: "days", type: "integer", queries: ["imprecise-dates"] }];
    expect(inferType("RETURN $days", "days", { parameters }).name).toBe("integer");
  });
});

describe("the form", () => {
  test("has a field for each parameter that the text mentions, those of the catalogue in its order", () => {
    const query = "RETURN $own, $end, $actor, $asOf";
    const fields = formParameters(query, {}, NEIGHBOURS, null);
    expect(fields.map(({ name }) => name)).toEqual(["actor", "end", "own"]);
    expect(fields.map((field) => fieldText(field, {}))).toEqual(["state/peru", "1975", ""]);
  });
  test("the reader's choice of a type holds", () => {
    const [field] = formParameters("RETURN $p", { p: { type: "integer[]", text: "1" } }, null, null);
    expect(field?.type).toEqual({ name: "integer", list: true });
  });
});

describe("binding", () => {
  test("defaults, what was typed, and the date", async () => {
    const fields = formParameters(NEIGHBOURS.text, {}, NEIGHBOURS, null);
    const typed = {
      ...NO_QUERY,
      asOf: "1970",
      parameters: { actor: { type: "entity", text: "state/chile" } },
    };
    expect(bind(NEIGHBOURS.text, fields, typed)).toEqual({
      values: {
        actor: { $type: "String", _value: "state/chile" },
        end: { $type: "Date", _value: "1975-12-31" },
        asOf: { $type: "Date", _value: "1970-01-01" },
      },
      wrong: {},
    });
  });
  test("says of each parameter what is wrong with it", async () => {
    const query = "MATCH (n) WHERE n.startMin <= $asOf RETURN n LIMIT $most";
    const fields = formParameters(query, {}, null, null);
    const { wrong } = bind(query, fields, NO_QUERY);
    expect(Object.keys(wrong).sort()).toEqual(["asOf", "most"]);
    expect(wrong.most).toMatch(/needs a value/);
  });
});
