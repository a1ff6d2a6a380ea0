import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonPieces } from "../../../server/http/json-pieces.ts";

test("the pieces together are what JSON.stringify gives", () => {
  const odd = fc.constantFrom<unknown>(undefined, Number.NaN, -0, new Date(0), new Map([[1, 2]]), () => 1);
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: "small" },
      fc.jsonValue(),
      odd,
      fc.array(tie("any")),
      fc.dictionary(fc.string({ unit: "binary" }), tie("any")),
      fc.dictionary(fc.string(), tie("any"), { noNullPrototype: false }),
    ),
  })).any;
  fc.assert(
    fc.property(value, (any) => {
      expect([...jsonPieces({ any })].join("")).toBe(JSON.stringify({ any }));
    }),
    { numRuns: 200 },
  );
});

test("no piece of a large answer is large", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [index, "x".repeat(100)]);
  const pieces = [...jsonPieces({ rows, graph: { others: { nodes: rows } } })];
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(200);
});
