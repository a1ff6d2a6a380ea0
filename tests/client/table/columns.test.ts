import { expect, test } from "vitest";
import { filterRows, sortRows, toRow } from "../../../client/table/columns.ts";
import { toCsv } from "../../../client/table/download.ts";
import { smallCase } from "../evidence/small-case.ts";

const loaded = smallCase();
const rows = loaded.relations.map((relation) => toRow(loaded, { relation, standing: "certain" }));
const ids = (some: typeof rows | readonly (typeof rows)[number][]) =>
  some.map(({ inForce }) => inForce.relation.id);

test("a row names both ends, the reading, the date and the place", () => {
  const row = rows.find(({ inForce }) => inForce.relation.id === "refuses");
  expect(row).toMatchObject({
    from: "Perú",
    type: "receives (denied)",
    to: "Tanks",
    date: "1985",
    source: "History, paragraph 5",
  });
});

test("dates sort by time, certainty by strength, ties by time", () => {
  expect(ids(sortRows(rows, { key: "date", descending: false }))).toEqual([
    "velasco-again",
    "velasco",
    "governs",
    "receives",
    "morales",
    "refuses",
  ]);
  expect(ids(sortRows(rows, { key: "certainty", descending: true }))[0]).toBe("refuses");
  expect(ids(sortRows(rows, { key: "from", descending: false }))[0]).toBe("morales");
});

test("the filter wants every word, in any column or the statement, accents ignored", () => {
  expect(ids(filterRows(rows, "peru TANKS 1985"))).toEqual(["refuses"]);
  expect(ids(filterRows(rows, "said of morales"))).toEqual(["morales"]);
  expect(filterRows(rows, "  ")).toBe(rows);
  expect(filterRows(rows, "nothing of the kind")).toEqual([]);
});

test("the download has a heading and a full line for every row", () => {
  const lines = toCsv(rows).trimEnd().split("\r\n");
  expect(lines).toHaveLength(rows.length + 1);
  expect(lines[0]).toMatch(/^id,from_id,from,type,/);
  expect(lines.find((line) => line.startsWith("velasco,"))).toBe(
    "velasco,leader/velasco,Juan Velasco,HOLDS_OFFICE_IN,holds office in,government/grfa,Revolutionary Government," +
      "1968-10-03/1975-08-29,1968-10-03,1968-10-03,1975-08-29,1975-08-29,certain,stated,reports,false,political," +
      "Said of velasco.,history#p5,small",
  );
});
