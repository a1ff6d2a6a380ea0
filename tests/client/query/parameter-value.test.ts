import { describe, expect, test } from "vitest";
import type { FormParameter } from "../../../client/query/parameters/parameter-type.ts";
import { readParameter } from "../../../client/query/parameters/parameter-value.ts";
import type { Parameter } from "../../../model/catalogue/query.ts";

function parameter(name: FormParameter["type"]["name"], more: Partial<FormParameter> = {}): FormParameter {
  return { name: "p", type: { name, list: false }, declared: null, ...more };
}

function declared(more: Partial<Parameter>): Parameter {
  return { name: "p", type: "integer", list: false, optional: false, title: "P", ...more };
}

test.each([
  ["integer", "9223372036854775807", { $type: "Integer", _value: "9223372036854775807" }],
  ["integer", " -9223372036854775808 ", { $type: "Integer", _value: "-9223372036854775808" }],
  ["integer", "1_000", { $type: "Integer", _value: "1000" }],
  ["number", "4.8e9", { $type: "Float", _value: "4800000000" }],
  ["number", "-Infinity", { $type: "Float", _value: "-Infinity" }],
  ["boolean", "false", { $type: "Boolean", _value: false }],
  ["date", "1968", { $type: "Date", _value: "1968-01-01" }],
  ["date", "1968-10-03", { $type: "Date", _value: "1968-10-03" }],
  ["entity", " state/peru ", { $type: "String", _value: "state/peru" }],
  ["text", " as it is ", { $type: "String", _value: " as it is " }],
  ["text", "", { $type: "String", _value: "" }],
] as const)("%s: %s", async (type, text, value) => {
  expect(readParameter(parameter(type), text)).toEqual(value);
});

test.each([
  ["integer", "12.5", /whole number/],
  ["integer", "9223372036854775808", /64 bits/],
  ["number", "many", /is no number/],
  ["boolean", "yes", /true or false/],
  ["date", "1968-13", /month/],
  ["date", "soon", /soon/],
  ["integer", "", /needs a value/],
  ["any", "{1}", /is no JSON/],
] as const)("%s refuses %s", async (type, text, message) => {
  expect(() => readParameter(parameter(type), text)).toThrow(message);
});

describe("any value", () => {
  test("is plain JSON, whose large whole numbers keep their digits", async () => {
    const text = '{"large": 9007199254740993, "small": 7, "text": "9007199254740993", "half": 0.5}';
    expect(readParameter(parameter("any"), text)).toEqual({
      large: { $type: "Integer", _value: "9007199254740993" },
      small: 7,
      text: "9007199254740993",
      half: 0.5,
    });
  });
  test("or typed JSON as it stands", async () => {
    const typed = { $type: "Duration", _value: "P1Y" };
    expect(readParameter(parameter("any"), JSON.stringify(typed))).toEqual(typed);
  });
});

describe("a list", () => {
  test("has commas between its items, or one on each line", async () => {
    const list = parameter("integer", { type: { name: "integer", list: true } });
    const items = [
      { $type: "Integer", _value: "1" },
      { $type: "Integer", _value: "2" },
    ];
    expect(readParameter(list, "1, 2,")).toEqual({ $type: "List", _value: items });
    expect(readParameter(list, "1\n2")).toEqual({ $type: "List", _value: items });
  });
});

describe("what the catalogue declares", () => {
  test("ranges and choices are held to", async () => {
    const count = parameter("integer", { declared: declared({ min: 1, max: 3 }) });
    expect(() => readParameter(count, "0")).toThrow("it can be 1 at least");
    expect(() => readParameter(count, "4")).toThrow("it can be 3 at most");
    const choice = parameter("choice", { declared: declared({ type: "choice", choices: ["a", "b"] }) });
    expect(() => readParameter(choice, "c")).toThrow("can be a, b");
  });
  test("a last day is the last that the date can mean", async () => {
    const end = parameter("date", { declared: declared({ type: "date", edge: "last" }) });
    expect(readParameter(end, "1975")).toEqual({ $type: "Date", _value: "1975-12-31" });
  });
  test("what may be left out is null", async () => {
    const optional = parameter("entity", { declared: declared({ type: "entity", optional: true }) });
    expect(readParameter(optional, " ")).toEqual({ $type: "Null", _value: null });
  });
});
