import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { fromBytes, fromText } from "../../../../model/exchange/read/input.ts";
import { openFiles } from "../../../../model/exchange/read/open.ts";
import { readAll, readOne, zipOf } from "./support.ts";

test("reads lists of objects, nested ones with their path", async () => {
  const { tables } = await openFiles([
    fromText(
      "a.json",
      JSON.stringify({ states: [{ id: "peru", in: { region: "Andes" }, names: ["Perú", "Peru"] }], n: 1 }),
    ),
  ]);
  expect(tables.map(({ name, columns }) => [name, columns])).toEqual([
    ["states", ["id", "in.region", "names"]],
  ]);
  const [table] = tables;
  expect(table && (await readAll(table)).rows).toEqual([{ row: 1, cells: ["peru", "Andes", "Perú; Peru"] }]);
});

test("reads JSON lines, and tells the line that is none", async () => {
  const { rows, findings } = await readOne(
    fromText("a.jsonl", '{"from":"a","to":"b"}\n\n{"from":"c","to":null}\n{"from":\n'),
  );
  expect(rows).toEqual([
    { row: 1, cells: ["a", "b"] },
    { row: 3, cells: ["c", ""] },
  ]);
  expect(findings.map(({ row, kind }) => [row, kind])).toEqual([[4, "cell"]]);
});

test("reads a data package as its description says", async () => {
  const description = {
    name: "ties",
    licenses: [{ name: "CC-BY-4.0" }],
    resources: [
      {
        name: "ties",
        path: "data/ties.txt",
        encoding: "windows-1252",
        dialect: { delimiter: ";", header: false },
        schema: {
          fields: [{ name: "from" }, { name: "to", missingValues: ["?"] }],
          missingValues: ["", "-9"],
        },
      },
    ],
  };
  const files = {
    "p/datapackage.json": JSON.stringify(description),
    "p/data/ties.txt": Buffer.from("Per\xfa;-9\n-9;?\n", "latin1"),
  };
  const { table, rows, notes } = await readOne(fromBytes("p.zip", await zipOf(files)));
  expect(table.name).toBe("ties");
  expect(table.columns).toEqual(["from", "to"]);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["Perú", "-9"],
    ["", ""],
  ]);
  expect(notes).toContainEqual({ file: "p/datapackage.json", what: "licence", said: "CC-BY-4.0" });
});

test.each([
  ["../../etc/passwd", "lies outside the package"],
  ["https://example.org/ties.csv", "lies outside the package"],
  ["missing.csv", "is not in the package"],
])("refuses a data package that names %s", async (path, reason) => {
  const description = fromText("datapackage.json", JSON.stringify({ resources: [{ name: "a", path }] }));
  await expect(openFiles([description])).rejects.toThrow(reason);
});

const BIBTEX = `
@article{doe_example_1999, title = {An {Example} of Ties}, author = {Doe, Jane and {United Nations}}, month = mar, year = {1999}, journal = {Journal of Examples}, volume = 3, number = 2, pages = {1--9}, file = {a:/home/jane/a.pdf:application/pdf}, annote = {private}}
@misc{nd, title = {No date}, year = {n.d.}}`;

test("reads a list of references in BibTeX, without private paths and notes", async () => {
  const { references } = await openFiles([fromText("a.bib", BIBTEX)]);
  expect(references).toEqual([
    {
      id: "doe-example-1999",
      name: "Doe and United Nations 1999",
      citation: "Doe, Jane; United Nations (1999). An Example of Ties. Journal of Examples 3(2): 1–9.",
      writtenAt: "1999-03-01",
      url: undefined,
      locatorName: "page",
      type: "article-journal",
      authors: ["Doe, Jane", "United Nations"],
      title: "An Example of Ties",
      container: "Journal of Examples",
      volume: "3",
      issue: "2",
      pages: "1-9",
      issued: "1999-03",
    },
    {
      id: "nd",
      name: "No date",
      citation: "No date.",
      writtenAt: undefined,
      url: undefined,
      locatorName: "page",
      type: "document",
      title: "No date",
    },
  ]);
  expect(JSON.stringify(references)).not.toMatch(/home|private/);
});

test("reads the same work in RIS and CSL-JSON", async () => {
  const ris =
    "TY  - JOUR\nID  - doe\nAU  - Doe, Jane\nTI  - An example\nPY  - 1999\nDA  - 1999/03/04/\nDO  - 10.1000/1\nER  - \n";
  const csl = [
    {
      id: "doe",
      type: "article-journal",
      title: "An example",
      author: [{ family: "Doe", given: "Jane" }],
      issued: { "date-parts": [[1999, "3", 4]] },
      DOI: "10.1000/1",
    },
  ];
  const { references: one } = await openFiles([fromText("a.ris", ris)]);
  const { references: other } = await openFiles([fromText("a.json", JSON.stringify(csl))]);
  expect(one).toEqual(other);
  expect(one[0]).toMatchObject({ id: "doe", writtenAt: "1999-03-04", url: "https://doi.org/10.1000/1" });
});

test("reads the columns of a Parquet file, its days as days", async () => {
  const bytes = parquetWriteBuffer({
    columnData: [
      { name: "from", data: ["Perú", "Chile"], type: "STRING" },
      { name: "when", data: [new Date("1868-03-05"), null], type: "TIMESTAMP" },
      { name: "count", data: [3n, -9n], type: "INT64" },
    ],
  });
  const { table, rows } = await readOne(fromBytes("a.parquet", new Uint8Array(bytes)));
  expect(table.columns).toEqual(["from", "when", "count"]);
  expect(rows).toEqual([
    { row: 1, cells: ["Perú", "1868-03-05", "3"] },
    { row: 2, cells: ["Chile", "", "-9"] },
  ]);
});
