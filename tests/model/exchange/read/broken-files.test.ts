import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Finding, UnreadableError } from "../../../../model/exchange/read/finding.ts";
import { type FileInput, fromBytes, fromText } from "../../../../model/exchange/read/input.ts";
import { applied, recipeOf } from "../recipe/support.ts";
import { textRow, xlsxOf, zipOf } from "./support.ts";

const TWICE = recipeOf(`
tables:
  - relations:
      - { type: RELATED_TO, id: "tie/{id}", from: { kind: State, name: "{from}" }, to: { kind: State, name: "{to}" }, when: { start: since } }
`);

const KEYS = recipeOf(`
tables:
  - relations: [{ type: RELATED_TO, from: { key: "{from}" }, to: { key: "{to}" }, when: { start: since } }]
`);

const RECIPE = recipeOf(`
tables:
  - relations:
      - type: RELATED_TO
        from: { kind: State, name: "{from}" }
        to: { kind: State, name: "{to}" }
        when: { start: since, end: until }
`);

const RECIPES: Readonly<Record<string, typeof RECIPE>> = { "twice.csv": TWICE, "dangling.csv": KEYS };

/** All that is said of a broken file: why it cannot be read, or what was found in it. */
async function saidOf(input: FileInput): Promise<string[]> {
  try {
    const { findings } = await applied(RECIPES[input.name] ?? RECIPE, [input]);
    return findings.map(written);
  } catch (error) {
    if (error instanceof UnreadableError) return [written(error.finding)];
    throw error;
  }
}

function written({ file, row, column, reason, remedy }: Finding): string {
  return `${[file, row, column].filter((part) => part !== undefined).join(":")}: ${reason}; ${remedy}`;
}

const HEAD = "from,to,since,until\n";
const csv = (...rows: string[]) => fromText("ties.csv", HEAD + rows.map((row) => `${row}\n`).join(""));
const bytes = (name: string, ...values: number[]) => fromBytes(name, Uint8Array.from(values));
const zip = async (files: Record<string, string | Uint8Array>, name = "ties.zip", password?: string) =>
  fromBytes(name, await zipOf(files, password === undefined ? {} : { password }));
const sheet = (cells: string, after = "", options = {}) =>
  xlsxOf("ties.xlsx", { s: { cells: textRow(1, "from", "to", "since", "until") + cells, after } }, options);
const cell = (address: string, inside: string, attributes = "") =>
  `<c r="${address}" ${attributes}>${inside}</c>`;
const row2 = (since: string) =>
  `<row r="2">${cell("A2", "<is><t>A</t></is>", 't="inlineStr"')}${cell("B2", "<is><t>B</t></is>", 't="inlineStr"')}${since}</row>`;
const xml = (text: string, name = "net.gexf") => fromText(name, text);

const BOMB = `<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><gexf>&b;</gexf>`;
const OUTSIDE = `<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf>&x;</gexf>`;

type Case = readonly [what: string, input: () => FileInput | Promise<FileInput>, said: string];

const FILES: readonly Case[] = [
  ["an empty file", () => fromText("ties.csv", ""), "ties.csv: is empty; give a file that holds rows"],
  [
    "a file of blanks",
    () => fromText("ties.csv", " \n\n"),
    "ties.csv: is empty; give a file that holds rows",
  ],
  [
    "a picture named .csv",
    () => bytes("ties.csv", 0x89, 0x50, 0x4e, 0x47, 13, 10),
    "is a picture, which is not read; give the table that it shows",
  ],
  ["a photograph", () => bytes("ties.csv", 0xff, 0xd8, 0xff, 0xe0), "is a picture, which is not read"],
  ["a moving picture", () => fromText("ties.csv", "GIF89a"), "is a picture, which is not read"],
  [
    "a PDF",
    () => fromText("ties.csv", "%PDF-1.7"),
    "is a PDF, which is not read; copy its table into a spreadsheet",
  ],
  [
    "an old workbook",
    () => bytes("ties.xls", 0xd0, 0xcf, 0x11, 0xe0),
    "is an old Excel or Word file, which is not read; save it as .xlsx",
  ],
  [
    "an R file",
    () => fromText("ties.rda", "RDX3"),
    "is an R data file, which is not read; write it as CSV in R",
  ],
  [
    "a Stata file",
    () => fromText("ties.dta", "<stata_dta>"),
    "is a Stata file, which is not read; export it as CSV in Stata",
  ],
  ["an SPSS file", () => fromText("ties.sav", "$FL2@(#)"), "is an SPSS file, which is not read"],
  [
    "a 7z archive",
    () => bytes("ties.7z", 0x37, 0x7a, 0xbc, 0xaf),
    "is a 7z archive, which is not read; unpack it, or pack it as zip",
  ],
  ["a RAR archive", () => fromText("ties.rar", "Rar!"), "is a RAR archive, which is not read"],
  ["a bzip2 file", () => fromText("ties.csv.bz2", "BZh91"), "is a bzip2 file, which is not read"],
  [
    "a Zstandard file",
    () => bytes("ties.zst", 0x28, 0xb5, 0x2f, 0xfd),
    "is a Zstandard file, which is not read",
  ],
  [
    "a program",
    () => bytes("ties.csv", 0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 9, 9, 9, 9, 9, 9, 9),
    "holds bytes that no text holds",
  ],
  [
    "UTF-16 without its mark",
    () => fromBytes("ties.csv", new Uint8Array(Buffer.from(`${HEAD}A,B,1990,1991\n`, "utf16le"))),
    "looks like UTF-16 without its mark; save it as UTF-8",
  ],
  [
    "a gzip that is cut off",
    () => fromBytes("ties.csv.gz", new Uint8Array(gzipSync(HEAD.repeat(50))).slice(0, 30)),
    "cannot be unpacked",
  ],
  [
    "a gzip bomb",
    () => fromBytes("ties.csv.gz", new Uint8Array(gzipSync(Buffer.alloc(32 * 1024 ** 2, 65)))),
    "unpacks to more than 250 times its size",
  ],
  [
    "a zip that is cut off",
    async () => fromBytes("ties.zip", (await zipOf({ "a.csv": HEAD })).slice(0, 40)),
    "is not a zip that can be read",
  ],
  ["a zip without a file", () => zip({}), "holds no file; put the tables into it"],
  ["a zip without a table", () => zip({ "a.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }), "holds no table"],
  ["a zip that leaves its folder", () => zip({ "../../ties.csv": HEAD }), "names a path outside the archive"],
  ["a zip of absolute paths", () => zip({ "/etc/ties.csv": HEAD }), "names a path outside the archive"],
  ["a zip of paths of Windows", () => zip({ "C:\\ties.csv": HEAD }), "names a path outside the archive"],
  [
    "a zip with a password",
    () => zip({ "ties.csv": HEAD }, "ties.zip", "secret"),
    "is locked with a password; unlock it first",
  ],
  [
    "a zip within a zip",
    async () => zip({ "inner.zip": await zipOf({ "ties.csv": HEAD }) }),
    "is an archive within an archive",
  ],
  [
    "a zip bomb",
    () => zip({ "ties.csv": "A".repeat(32 * 1024 ** 2) }),
    "unpacks to more than 250 times its size",
  ],
  [
    "a zip of too many files",
    async () =>
      fromBytes(
        "ties.zip",
        await zipOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.csv`, ""]))),
      ),
    "holds 2001 files, more than 2000; give fewer files at once",
  ],
  [
    "a document of Word",
    () => zip({ "word/document.xml": "<w/>" }, "ties.docx"),
    "is XML of a kind that is not read",
  ],
  ["an XML bomb", () => xml(BOMB), "declares entities of its own in a DOCTYPE"],
  ["XML that reads other files", () => xml(OUTSIDE), "declares entities of its own in a DOCTYPE"],
  [
    "an XML bomb in a workbook",
    () => zip({ "xl/workbook.xml": BOMB }, "ties.xlsx"),
    "declares entities of its own in a DOCTYPE",
  ],
  ["XML that is not well-formed", () => xml("<gexf><graph></gexf>"), "is not well-formed XML"],
  ["XML that is cut off", () => xml("<gexf><graph>"), "is not well-formed XML"],
  [
    "XML without an end to its nesting",
    () => xml(`<gexf>${"<a>".repeat(200)}`),
    "nests deeper than any format does",
  ],
  [
    "XML of another kind",
    () => xml("<kml><Placemark/></kml>", "places.kml"),
    "is XML of a kind that is not read; give GEXF, GraphML or a table",
  ],
  [
    "a page of the Web",
    () => fromText("ties.csv", "<!DOCTYPE html><html></html>"),
    "is a web page that holds no case; give a figure that Entente made to work offline, or a table",
  ],
  ["JSON that is cut off", () => fromText("ties.json", '[{"from":"A"'), "is not JSON"],
  ["JSON without objects", () => fromText("ties.json", "[1,2,3]"), "holds no list of objects"],
  [
    "JSON lines without objects",
    () => fromText("ties.jsonl", "1\n2\n"),
    "holds no line that is a JSON object",
  ],
  [
    "BibTeX that is cut off",
    () => fromText("a.bib", "@article{x, title={open"),
    "is no list of references that can be read",
  ],
  [
    "a Pajek network without vertices",
    () => fromText("a.net", "*Network x\n*Arcs\n1 2\n"),
    "has no *Vertices",
  ],
  [
    "a Parquet file that is cut off",
    () => fromText("a.parquet", "PAR1xxxx"),
    "is no Parquet file that can be read",
  ],
  ["a data package without resources", () => fromText("datapackage.json", "{}"), "is no data package"],
  [
    "a workbook without its parts",
    () => zip({ "xl/workbook.xml": "<workbook/>" }, "ties.xlsx"),
    "is a workbook without a sheet",
  ],
  [
    "a cell of 20 MB",
    () => csv(`"${"x".repeat(20 * 1024 ** 2)}",B,1990,1991`),
    "more than 4 million letters",
  ],
  [
    "a quotation mark left open in a long file",
    () => csv(`"A,B,1990,1991`, "A,B,1990,1991\n".repeat(300_000)),
    "more than 4 million letters",
  ],
];

const ROWS: readonly Case[] = [
  [
    "a row with too few cells",
    () => csv("A,B", "A,B,1990,1991"),
    "ties.csv:2: has 2 cells where the table has 4 columns; add the cells that are missing",
  ],
  [
    "a row with too many cells",
    () => csv("A,B,1990,1991,x"),
    "ties.csv:2: has 5 cells where the table has 4 columns; put a cell that holds the delimiter into quotation marks",
  ],
  [
    "a quotation mark that does not close",
    () => csv('A,"B,1990,1991'),
    "a quotation mark opens in this row and never closes",
  ],
  [
    "a quotation mark in the middle",
    () => csv('"A"x,B,1990,1991', "A,B,1990,1991"),
    "a quotation mark stands where a cell has neither begun nor ended",
  ],
  ["a date that the calendar does not have", () => csv("A,B,1990-02-30,1991"), "ties.csv:2:since: "],
  ["a month 13", () => csv("A,B,1990-13,1991", "A,B,1990-01,1991"), "ties.csv:2:since: "],
  ["a date in words", () => csv("A,B,last spring,1991", "A,B,1990,1991"), "ties.csv:2:since: "],
  ["an end before its beginning", () => csv("A,B,1991,1990"), "ends before it starts"],
  ["a year of two digits", () => csv("A,B,90,91"), "ties.csv:2:since: "],
  ["a year before our era", () => csv("A,B,-0431,-0404"), "ties.csv:2:since: "],
  ["a relation of something with itself", () => csv("A,A,1990,1991"), "joins state/a with itself"],
  [
    "an end that is blank",
    () => csv("A,,1990,1991"),
    "ties.csv:2:to: the row names nothing at the end “To” of its relation",
  ],
  ["a relation without a date", () => csv("A,B,,"), "the relation has no date"],
  [
    "a column that is missing",
    () => fromText("ties.csv", "from,to,since\nA,B,1990\n"),
    'the table has no column "until"',
  ],
  [
    "dates that read both ways",
    () => csv("A,B,01/02/1990,", "A,C,03/04/1990,"),
    "say which it is: “From when: written as” (in a recipe: `form: day-month-year`, `form: month-day-year`)",
  ],
  [
    "a name written in two ways",
    () => csv("Perú,B,1990,1991", "Peru,B,1992,1993"),
    'state/peru was called "Perú" before; the first name stays',
  ],
  [
    "a formula that was never computed",
    () => sheet(row2(cell("C2", "<f>A1</f>"))),
    "is a formula that was never computed",
  ],
  [
    "a formula with its value",
    () => sheet(row2(cell("C2", "<f>1989+1</f><v>1990</v>"))),
    "1 cells are formulas; the values last computed are read",
  ],
  [
    "an error of the spreadsheet",
    () => sheet(row2(cell("C2", "<v>#REF!</v>", 't="e"'))),
    "ties.xlsx:2:C: is an error of the spreadsheet",
  ],
  [
    "the 29 February 1900",
    () => sheet(row2(cell("C2", "<v>60</v>", 's="1"'))),
    "ties.xlsx:2:C: is shown as a day but is none; write the date as text, as in 1899-05-18",
  ],
  [
    "a day before 1900 as a number",
    () => sheet(row2(cell("C2", "<v>-20</v>", 's="1"'))),
    "is shown as a day but is none",
  ],
  [
    "a day before 1904 as a number",
    () => sheet(row2(cell("C2", "<v>-1</v>", 's="1"')), "", { date1904: true }),
    "is shown as a day but is none",
  ],
  [
    "cells that are merged",
    () => sheet(row2(cell("C2", "<v>1990</v>")), '<mergeCells><mergeCell ref="A2:A9"/></mergeCells>'),
    "the cells A2:A9 are merged",
  ],
  [
    "an id that is used twice",
    () => fromText("twice.csv", "id,from,to,since,until\n1,A,B,1990,1991\n1,A,C,1990,1991\n"),
    "twice.csv:3: the id tie/1 was given to another relation before; make ids of more columns",
  ],
  [
    "an end that no table describes",
    () => fromText("dangling.csv", "from,to,since,until\n1,2,1990,1991\n"),
    "dangling.csv:2: is described in no table of things; add it to the table of things",
  ],
  [
    "a line that is no JSON",
    () => fromText("ties.jsonl", '{"from":"A","to":"B","since":"1990","until":"1991"}\n{oops\n'),
    "ties.jsonl:2: the line is no JSON object",
  ],
];

test.each([...FILES, ...ROWS])("says of %s what is wrong and what would mend it", async (_, input, said) => {
  const all = await saidOf(await input());
  expect(
    all.filter((one) => one.includes(said)),
    all.join("\n"),
  ).not.toEqual([]);
  // What a recipe would say for it stands beside what is said, never in its place.
  expect(all.filter((one) => one.replaceAll(/\(in a recipe: [^)]*\)/g, "").includes("`"))).toEqual([]);
});

test("has as many broken files as were promised", () => {
  expect(FILES.length + ROWS.length).toBeGreaterThanOrEqual(60);
});
