import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBytes } from "../../../../model/exchange/read/input.ts";
import { openFiles } from "../../../../model/exchange/read/open.ts";
import { columnOf, lettersOf } from "../../../../model/exchange/read/sheet/cells.ts";
import { isDateFormat, serialToIso } from "../../../../model/exchange/read/sheet/serial.ts";
import { readAll, readOne, textRow, xlsxOf, zipOf } from "./support.ts";

test("reads texts, numbers, days and truths of a workbook, whatever the zone of the machine", async () => {
  const zone = process.env.TZ;
  process.env.TZ = "America/Lima";
  try {
    const cells = `${textRow(1, "from", "when", "share", "open")}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>25114</v></c><c r="C2"><v>0.30000000000000004</v></c><c r="D2" t="b"><v>1</v></c></row>`;
    const { rows, table } = await readOne(
      await xlsxOf("a.xlsx", { ties: { cells } }, { strings: ["Perú &amp; Co"] }),
    );
    expect(table.sheet).toBe("ties");
    expect(rows).toEqual([{ row: 2, cells: ["Perú & Co", "1968-10-03", "0.3", "true"] }]);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test.each([
  [1, 1900, "1900-01-01"],
  [59, 1900, "1900-02-28"],
  [60, 1900, undefined],
  [61, 1900, "1900-03-01"],
  [25114, 1900, "1968-10-03"],
  [25114.5, 1900, "1968-10-03T12:00:00"],
  [0.5, 1900, undefined],
  [-3, 1900, undefined],
  [2958465, 1900, "9999-12-31"],
  [2958466, 1900, undefined],
  [0, 1904, "1904-01-01"],
  [23652, 1904, "1968-10-03"],
  [-1, 1904, undefined],
] as const)("reads the day %s of a workbook that counts from %s", (serial, epoch, iso) => {
  expect(serialToIso(serial, epoch)).toBe(iso);
});

test("counts days from 1904 where the workbook does", async () => {
  const cells = `${textRow(1, "when", "who")}<row r="2"><c r="A2" s="1"><v>23652</v></c><c r="B2" t="str"><v>Peru</v></c></row>`;
  const { rows } = await readOne(await xlsxOf("a.xlsx", { ties: { cells } }, { date1904: true }));
  expect(rows[0]?.cells[0]).toBe("1968-10-03");
});

test.each([
  [14, undefined, true],
  [0, undefined, false],
  [164, "dd/mm/yyyy", true],
  [165, '[$-409]d" of "mmmm', true],
  [166, '0.00" days"', false],
  [167, "#,##0 [Red]", false],
  [168, "General", false],
] as const)("knows whether format %s %s shows days", (id, code, is) => {
  expect(isDateFormat(id, code)).toBe(is);
});

test("tells each sheet apart and takes the one that is asked for", async () => {
  const sheets = {
    ties: { cells: textRow(1, "from", "to") + textRow(2, "Peru", "Chile") },
    empty: { cells: "" },
    states: { cells: textRow(1, "id", "name") + textRow(2, "peru", "Peru") },
  };
  const { tables } = await openFiles([await xlsxOf("a.xlsx", sheets)]);
  expect(tables.map(({ sheet }) => sheet)).toEqual(["ties", "states"]);
  const { table } = await readOne(await xlsxOf("a.xlsx", sheets), { sheet: "states" });
  expect(table.columns).toEqual(["id", "name"]);
  await expect(openFiles([await xlsxOf("a.xlsx", sheets)], () => ({ sheet: "Ties" }))).rejects.toThrow(
    'a.xlsx: has no sheet "Ties"; name one of: ties, empty, states',
  );
});

test("tells formulas, errors, merged cells and days that are none", async () => {
  const cells = `${textRow(1, "a", "b", "c", "d")}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>X1</f></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" s="1"><v>60</v></c></row>`;
  const after = '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>';
  const { rows, findings } = await readOne(await xlsxOf("a.xlsx", { s: { cells, after } }));
  expect(rows[0]?.cells).toEqual(["2", "", "", ""]);
  expect(findings.map(({ kind, column, row, weight }) => [kind, row, column, weight])).toEqual([
    ["formula", 2, "B", "fault"],
    ["cell", 2, "C", "fault"],
    ["date", 2, "D", "fault"],
    ["formula", undefined, undefined, "notice"],
    ["merged", 2, undefined, "notice"],
  ]);
});

test("reads a sheet of an OpenDocument, with repeated, covered and annotated cells", async () => {
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="ties">
<table:table-row><table:table-cell><text:p>from</text:p></table:table-cell><table:table-cell><text:p>when</text:p></table:table-cell><table:table-cell><text:p>n</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"/>
<table:table-row><table:table-cell><office:annotation><text:p>a note</text:p></office:annotation><text:p>Perú<text:s text:c="2"/>x</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="1868-03-05"/><table:table-cell office:value-type="float" office:value="2"/><table:table-cell table:number-columns-repeated="16000"/></table:table-row>
<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:document-content>`;
  const { rows } = await readOne(fromBytes("a.ods", await zipOf({ "content.xml": content })));
  expect(rows).toEqual([{ row: 4, cells: ["Perú  x", "1868-03-05", "2"] }]);
});

test("numbers columns as spreadsheets letter them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16384 }), (column) => columnOf(lettersOf(column)) === column),
  );
  expect(lettersOf(28)).toBe("AB");
});

test("reads a sheet twice and says the same", async () => {
  const { tables } = await openFiles([
    await xlsxOf("a.xlsx", { s: { cells: textRow(1, "a", "b") + textRow(2, "x", "y") } }),
  ]);
  const [table] = tables;
  if (!table) throw new Error("no table");
  expect(await readAll(table)).toEqual(await readAll(table));
});
