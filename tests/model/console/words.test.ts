import { expect, test } from "vitest";
import { compareValues } from "../../../model/console/compare.ts";
import { toPlain } from "../../../model/console/plain.ts";
import type { NodeValue, RelationshipValue, Value } from "../../../model/console/value.ts";
import { toWords } from "../../../model/console/words.ts";

const integer = (text: string): Value => ({ $type: "Integer", _value: text });
const text = (value: string): Value => ({ $type: "String", _value: value });

const node = (id: string): NodeValue => ({
  $type: "Node",
  _value: { _element_id: id, _labels: ["State"], _properties: { id: text(id) } },
});

const relationship: RelationshipValue = {
  $type: "Relationship",
  _value: {
    _element_id: "r",
    _start_node_element_id: "a",
    _end_node_element_id: "b",
    _type: "R",
    _properties: {},
  },
};

test.each<[Value, string]>([
  [integer("9223372036854775807"), "9223372036854775807"],
  [{ $type: "Float", _value: "NaN" }, "NaN"],
  [
    { $type: "List", _value: [integer("1"), text("a, b"), { $type: "Null", _value: null }] },
    '[1, "a, b", null]',
  ],
  [{ $type: "Map", _value: { a: { $type: "Boolean", _value: true } } }, "{a: true}"],
  [
    { $type: "Path", _value: [node("a"), relationship, node("b")] },
    '(:State {id: "a"})-[:R]->(:State {id: "b"})',
  ],
  [
    { $type: "Path", _value: [node("b"), relationship, node("a")] },
    '(:State {id: "b"})<-[:R]-(:State {id: "a"})',
  ],
])("%j reads %s", (value, words) => {
  expect(toWords(value)).toBe(words);
});

test("plain JSON keeps what a number cannot hold as text", () => {
  expect(toPlain(integer("42"))).toBe(42);
  expect(toPlain(integer("9007199254740993"))).toBe("9007199254740993");
  expect(toPlain({ $type: "Float", _value: "-Infinity" })).toBe("-Infinity");
  expect(toPlain(node("a"))).toEqual({ id: "a" });
});

test("numbers sort by size without loss, and null comes last", () => {
  const values: Value[] = [
    { $type: "Null", _value: null },
    integer("9007199254740993"),
    integer("9007199254740992"),
    { $type: "Float", _value: "1.5" },
    integer("-3"),
  ];
  expect(values.sort(compareValues).map(toWords)).toEqual([
    "-3",
    "1.5",
    "9007199254740992",
    "9007199254740993",
    "null",
  ]);
});
