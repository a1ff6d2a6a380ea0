import { expect, test } from "vitest";
import { inForceAsOf, mentionsAsOf } from "../../../model/console/as-of.ts";
import { parametersOf } from "../../../model/console/parameters.ts";

test("the predicate keeps what is in force at a moment", () => {
  expect(inForceAsOf("r", "certain")).toBe("r.startMax <= $asOf AND r.endMin >= $asOf");
  expect(inForceAsOf("r", "possible")).toBe("r.startMin <= $asOf AND r.endMax >= $asOf");
  expect(inForceAsOf("a b`c", "possible")).toContain("`a b``c`.startMin");
});

test.each([
  ["RETURN $asOf", true],
  ["RETURN $`asOf`", true],
  ["RETURN '$asOf'", false],
  ["RETURN 1 // $asOf", false],
  ["RETURN /* $asOf */ 1", false],
  ["RETURN n.`$asOf`", false],
  ["RETURN $asOfDate", false],
  ["RETURN $asof", false],
])("%s mentions the date: %s", (query, mentioned) => {
  expect(mentionsAsOf(query)).toBe(mentioned);
});

test("parameters are named once, in order, and a dynamic label is none", () => {
  expect(parametersOf("MATCH (n:$($label)) WHERE n.a = $b + $a RETURN $b, $1")).toEqual([
    "label",
    "b",
    "a",
    "1",
  ]);
});
