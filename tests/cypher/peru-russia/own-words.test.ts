import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { fingerprints, quotedIn } from "../../../tools/case-table/own-words.ts";
import type { Case } from "../../../tools/case-table/read-case.ts";
import { loadedCase } from "./load-case.ts";

// Of the paper's own text no more is kept than these: `npm run fingerprints --` makes them from it.
const PRINTS = new Set(
  readFileSync("tests/cypher/peru-russia/source-fingerprints.txt", "utf8").trimEnd().split("\n"),
);

let loaded: Case;

beforeAll(async () => {
  loaded = await loadedCase();
});

test("the fingerprints are of the paper: they know a run of seven words that it uses, and not the same in another order", () => {
  expect(PRINTS.size).toBeGreaterThan(2000);
  expect(quotedIn("after the entry of both economies in 1998", PRINTS)).toEqual([
    "after the entry of both economies in",
    "the entry of both economies in 1998",
  ]);
  expect(quotedIn("in 1998, after both economies of the entry", PRINTS)).toEqual([]);
  expect(fingerprints("six words are not a quotation".split(" "))).toEqual([]);
});

test("no statement, summary or name shares seven words in a row with the paper", () => {
  const said = [
    ...loaded.relations.map(({ id, statement }) => ({ id, text: statement })),
    ...loaded.entities.flatMap(({ id, name, summary }) => [
      { id, text: name },
      { id, text: summary },
    ]),
  ];
  const quoted = said.flatMap(({ id, text }) => quotedIn(text, PRINTS).map((run) => `${id}: ${run}`));
  expect(quoted).toEqual([]);
});
