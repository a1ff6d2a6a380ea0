import { gzipSync } from "node:zlib";
import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { fromBytes, fromText } from "../../../../model/exchange/read/input.ts";
import { readOne, zipOf } from "./support.ts";

const of = (text: string, name = "ties.csv") => fromText(name, text);
const windows1251 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });

test.each([
  ["comma", "a,b\n1,2\n3,4\n"],
  ["semicolon", "a;b\n1;2\n3;4\n"],
  ["tab", "a\tb\n1\t2\n3\t4\n"],
  ["bar", "a|b\n1|2\n3|4\n"],
])("finds that the delimiter is a %s", async (name, text) => {
  const { table, rows, notes } = await readOne(of(text));
  expect(table.columns).toEqual(["a", "b"]);
  expect(rows).toEqual([
    { row: 2, cells: ["1", "2"] },
    { row: 3, cells: ["3", "4"] },
  ]);
  expect(notes).toContainEqual({ file: "ties.csv", what: "delimiter", said: name });
});

test("tells the line that a row begins on, whatever breaks lie in its cells", async () => {
  const { rows } = await readOne(of('a,b\r\n"one\r\ntwo",x\r\ny,z\r\n'));
  expect(rows).toEqual([
    { row: 2, cells: ["one\ntwo", "x"] },
    { row: 4, cells: ["y", "z"] },
  ]);
});

test("finds the heads below a title, and none where the first row holds figures", async () => {
  const titled = await readOne(of("Ties of states\n\nfrom,to,year\nPeru,Chile,1879\n"));
  expect(titled.table.columns).toEqual(["from", "to", "year"]);
  expect(titled.rows).toEqual([{ row: 4, cells: ["Peru", "Chile", "1879"] }]);
  const bare = await readOne(of("998,XYZ,04:03:1921\n997,ABC,01:01:1900\n"));
  expect(bare.table.columns).toEqual(["column 1", "column 2", "column 3"]);
  expect(bare.rows).toHaveLength(2);
});

test("names columns without a head and columns of one name apart", async () => {
  const { table, notes } = await readOne(of("id,,notes,notes\nx,1,b,c\n"));
  expect(table.columns).toEqual(["id", "column 2", "notes", "notes 2"]);
  expect(notes.some(({ what }) => what === "columns")).toBe(true);
});

test.each([
  ["utf-8", new TextEncoder().encode("from,to\nПеру,Чили\n")],
  ["utf-8 with its mark", new TextEncoder().encode("\uFEFFfrom,to\nПеру,Чили\n")],
  ["windows-1251", windows1251(`from,to\nПеру,Чили\n${"Советский Союз,Российская империя\n".repeat(20)}`)],
  ["utf-16le", Uint8Array.from([0xff, 0xfe, ...Buffer.from("from,to\nПеру,Чили\n", "utf16le")])],
])("reads %s", async (_, bytes) => {
  const { table, rows } = await readOne(fromBytes("ties.csv", bytes));
  expect(table.columns).toEqual(["from", "to"]);
  expect(rows[0]?.cells).toEqual(["Перу", "Чили"]);
});

test("reads Latin letters that are not UTF-8 as windows-1252, and says so", async () => {
  const bytes = Uint8Array.from([
    ...Buffer.from("name,id\nW\xfcrttemberg,271\nC\xf4te d'Ivoire,437\n", "latin1"),
  ]);
  const { rows, notes } = await readOne(fromBytes("states.csv", bytes));
  expect(rows.map(({ cells }) => cells[0])).toEqual(["Württemberg", "Côte d'Ivoire"]);
  expect(notes.find(({ what }) => what === "encoding")?.said).toContain("windows-1252");
});

test("reads what is packed as it reads what is not", async () => {
  const text = "a,b\n1,2\n";
  const packed = await readOne(fromBytes("ties.csv.gz", new Uint8Array(gzipSync(text))));
  expect(packed.rows).toEqual([{ row: 2, cells: ["1", "2"] }]);
  const zipped = await readOne(fromBytes("ties.zip", await zipOf({ "data/ties.csv": text })));
  expect(zipped.table.file).toBe("data/ties.csv");
  expect(zipped.rows).toEqual(packed.rows);
});

test("reads any table that is written with a delimiter, in chunks of any length", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " ", "é", "1"), maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), async (table) => {
      const text = Papa.unparse([["from", "to", "said"], ...table], { quotes: true, newline: "\n" });
      const { rows } = await readOne(of(text), { header: 1, delimiter: "," });
      const expected = table.filter((cells) => cells.some((value) => value !== ""));
      expect(rows.map(({ cells }) => cells).filter((cells) => cells.some((value) => value !== ""))).toEqual(
        expected,
      );
    }),
  );
});

test("reads quotation marks of a database's tabs as letters", async () => {
  const { rows } = await readOne(of('id\tsaid\n1\t"so be it\n2\tthe "end" of it\n', "events.tab"));
  expect(rows.map(({ cells }) => cells[1])).toEqual(['"so be it', 'the "end" of it']);
});

test("reads a long table in batches", async () => {
  const rows = Array.from({ length: 50_000 }, (_, at) => `${at},Peru,"Chile, again",1879-04-05`).join("\n");
  const { table } = await readOne(of(`id,from,to,when\n${rows}\n`));
  let count = 0;
  for await (const batch of table.rows(() => undefined)) count += batch.length;
  expect(count).toBe(50_000);
});
