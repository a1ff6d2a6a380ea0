import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../../model/console/lexer.ts";

const kinds = (query: string) => tokenize(query).map(({ kind, text }) => `${kind} ${text}`);

test.each([
  ["MATCH (n)", ["word MATCH", "symbol (", "word n", "symbol )"]],
  ["a /* LOAD CSV */ b // c\n d", ["word a", "word b", "word d"]],
  ["'it\\'s' \"a 'b'\"", ["string it\\'s", "string a 'b'"]],
  ["`a``b` $`c d` $e1", ["name a`b", "parameter c d", "parameter e1"]],
  [
    "[1..3] 1.5 1e9 0x1F n.m",
    [
      "symbol [",
      "number 1",
      "symbol ..",
      "number 3",
      "symbol ]",
      "number 1.5",
      "number 1e9",
      "number 0x1F",
      "word n",
      "symbol .",
      "word m",
    ],
  ],
  ["x =~ 'a' <> b", ["word x", "symbol =~", "string a", "symbol <>", "word b"]],
  ["Perú Россия", ["word Perú", "word Россия"]],
  ["'never ends", ["string never end"]],
  ["/* never ends", []],
  ["LOAD\u001cCSV\u001f(\u0001)", ["word LOAD", "word CSV", "symbol (", "symbol )"]],
])("%s", (query, tokens) => {
  expect(kinds(query)).toEqual(tokens);
});

test("every token stands where it says, in order, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (query) => {
      let end = 0;
      for (const token of tokenize(query)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(query.length);
    }),
  );
});
