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

test("numbers and days are many to a piece", () => {
  const counts = Array.from({ length: 2_000 }, (_, index) => index / 4);
  const answer = {
    counts,
    days: counts.map((count) => `1900-01-01 ${count}`),
    none: [],
    mixed: [...counts, null],
  };
  const pieces = [...jsonPieces(answer)];
  expect(pieces.join("")).toBe(JSON.stringify(answer));
  expect(pieces.length).toBeLessThan(2_100);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(10_000);
});

test("no piece of a large answer is large", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [index, "x".repeat(100)]);
  const pieces = [...jsonPieces({ rows, graph: { others: { nodes: rows } } })];
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(200);
});
