import { expect, test } from "vitest";
import { parseHeader } from "../../../server/catalogue/header.ts";

const file = `/**
title: Offices
question: Who held which office?
parameters:
  state: { type: entity, title: State, kinds: [State], default: state/peru }
  tags: { type: "text[]", title: Tags }
  until: { type: "date?", title: Until, edge: last }
columns:
  leader: entity
  terms: { type: "text[]", title: Terms (EDTF) }
  age: integer?
*/
MATCH (n) RETURN n
`;

test("a header declares parameters and columns in the order in which they are written", () => {
  expect(parseHeader(file, "offices.cypher")).toEqual({
    title: "Offices",
    question: "Who held which office?",
    parameters: [
      {
        name: "state",
        type: "entity",
        list: false,
        optional: false,
        title: "State",
        kinds: ["State"],
        default: "state/peru",
      },
      { name: "tags", type: "text", list: true, optional: false, title: "Tags" },
      { name: "until", type: "date", list: false, optional: true, title: "Until", edge: "last" },
    ],
    columns: [
      { name: "leader", type: "entity", list: false, optional: false, title: "Leader" },
      { name: "terms", type: "text", list: true, optional: false, title: "Terms (EDTF)" },
      { name: "age", type: "integer", list: false, optional: true, title: "Age" },
    ],
    text: "MATCH (n) RETURN n",
  });
});

test.each([
  ["MATCH (n) RETURN n", /offices\.cypher: begin with a comment/],
  [file.replace("integer?", "whole?"), /"whole\?" is no type; there are text, integer/],
  [file.replace("question: Who held which office?\n", ""), /question/],
  [file.replace("kinds: [State]", "kinds: [Sate]"), /kinds/],
  [file.replace("title: State", "titel: State"), /titel/],
])("what is wrong in a header is named with its file", (source, message) => {
  expect(() => parseHeader(source, "offices.cypher")).toThrow(message);
});
