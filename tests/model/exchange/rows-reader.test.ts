import { expect, test } from "vitest";
import type { Stated } from "../../../model/exchange/reader.ts";
import { ROWS_AT_ONCE, readRows } from "../../../model/exchange/rows-reader.ts";

const manifest = {
  id: "made",
  title: "Made",
  summary: "A case of rows.",
  version: "1",
  licence: "CC0-1.0",
  span: { start: "1900-01-01", end: "1999-12-31" },
  opening: { start: "1950-01-01", end: "1950-12-31" },
  poles: { left: [], right: [] },
  questions: [],
  scripts: ["rows.cypher"],
};

const rows = Array.from(
  { length: 2 * ROWS_AT_ONCE + 1 },
  (_, index): Stated => ({
    asserts: "entity",
    fields: { id: `state/${index}` },
    origin: { file: "rows.cypher", row: index + 1 },
  }),
);

async function readAll(signal?: AbortSignal): Promise<(readonly Stated[])[]> {
  const batches: (readonly Stated[])[] = [];
  for await (const batch of readRows(manifest, rows).read(signal)) batches.push(batch);
  return batches;
}

test("hands over every row in its order, some at a time, each time the same", async () => {
  const batches = await readAll();
  expect(batches.map(({ length }) => length)).toEqual([ROWS_AT_ONCE, ROWS_AT_ONCE, 1]);
  expect(batches.flat()).toEqual(rows);
  expect(await readAll()).toEqual(batches);
});

test("stops when it is told to", async () => {
  await expect(readAll(AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
});
