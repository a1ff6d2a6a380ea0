import { expect, test } from "vitest";
import { readExactRows } from "../../../../model/exchange/package/exact-rows.ts";
import { UnreadableError } from "../../../../model/exchange/read/finding.ts";
import type { FileInput } from "../../../../model/exchange/read/input.ts";
import type { Row } from "../../../../model/exchange/read/table.ts";

const LONG = "x".repeat(300_000);
const BEFORE = `id,text\r\n1,"${LONG}`;
const AFTER = '"\r\n2,"said ""so"""\r\n3,"two\r\nlines"\r\n';

/** A file that comes in pieces, as from a disk. */
function inPieces(...pieces: readonly string[]): FileInput {
  const encoder = new TextEncoder();
  return {
    name: "relations.csv",
    size: undefined,
    stream: () =>
      new ReadableStream({
        start(controller) {
          for (const piece of pieces) controller.enqueue(encoder.encode(piece));
          controller.close();
        },
      }),
  };
}

async function rowsOf(input: FileInput): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const some of readExactRows(input)) rows.push(...some);
  return rows;
}

test.each(Array.from(AFTER, (_, cut) => cut))(
  "a table is read alike if it is cut after %i letters",
  async (cut) => {
    expect(await rowsOf(inPieces(BEFORE + AFTER.slice(0, cut), AFTER.slice(cut)))).toEqual([
      { row: 1, cells: ["id", "text"] },
      { row: 2, cells: ["1", LONG] },
      { row: 3, cells: ["2", 'said "so"'] },
      { row: 4, cells: ["3", "two\r\nlines"] },
    ]);
  },
);

test.each([
  ["in the first piece", [`${BEFORE}"z\r\n2,b\r\n`, "3,c\r\n"], 2],
  ["in the last piece", [`${BEFORE}"\r\n`, '2,"b"z\r\n3,c\r\n'], 3],
  ["where the first piece ends", [`${BEFORE}"`, "z\r\n2,b\r\n"], 2],
  ["and never closes", [`${BEFORE}"\r\n`, '2,"b'], 3],
])("a quotation mark that does not fit is refused %s", async (_, pieces, row) => {
  const error = await rowsOf(inPieces(...pieces)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreadableError);
  expect(error).toMatchObject({ finding: { row } });
});
