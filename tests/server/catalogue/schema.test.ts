import { expect, test } from "vitest";
import type { Parameter } from "../../../model/catalogue/query.ts";
import { schemaOf } from "../../../server/catalogue/schema.ts";

function parameter(name: string, rest: Partial<Parameter> & Pick<Parameter, "type">): Parameter {
  return { name, title: name, list: false, optional: false, ...rest };
}

const schema = schemaOf([
  parameter("start", { type: "date", default: "1968" }),
  parameter("end", { type: "date", edge: "last", default: "1975" }),
  parameter("steps", { type: "integer", min: 1, max: 6, default: 4 }),
  parameter("share", { type: "number", optional: true }),
  parameter("open", { type: "boolean", default: false }),
  parameter("kind", { type: "choice", choices: ["State", "Event"], default: "State" }),
  parameter("ids", { type: "entity", list: true }),
]);

const defaults = {
  start: "1968-01-01",
  end: "1975-12-31",
  steps: 4,
  share: null,
  open: false,
  kind: "State",
  ids: [],
};

test("what is left out takes its default", () => {
  expect(schema.parse({})).toEqual(defaults);
});

test("text becomes what the parameter is", () => {
  const given = {
    start: "197X",
    end: "1985-02",
    steps: "6",
    share: "0.5",
    open: "true",
    kind: "Event",
    ids: "a",
  };
  expect(schema.parse(given)).toEqual({
    start: "1970-01-01",
    end: "1985-02-28",
    steps: 6,
    share: 0.5,
    open: true,
    kind: "Event",
    ids: ["a"],
  });
  expect(schema.parse({ ids: ["a", "b"] })).toEqual({ ...defaults, ids: ["a", "b"] });
});

test.each([
  { start: "1985-02-30" },
  { start: "yesterday" },
  { steps: "7" },
  { steps: "2.5" },
  { steps: "" },
  { steps: ["1", "2"] },
  { share: "1e999" },
  { open: "yes" },
  { kind: "Sate" },
  { other: "1" },
])("%j is refused", (given) => {
  expect(schema.safeParse(given).success).toBe(false);
});
