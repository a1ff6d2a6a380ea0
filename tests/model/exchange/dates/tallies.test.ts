import { expect, test } from "vitest";
import { CellDates } from "../../../../model/exchange/dates/cell-date.ts";
import { appliedTo } from "../recipe/support.ts";

const RELATION = (more: string) => `
tables:
  - relations:
      - { type: RELATED_TO, from: { kind: State, name: "{a}" }, to: { kind: State, name: "{b}" }, ${more} }
`;

/** How the dates of each column of some rows were read: exact, imprecise, unknown, cut off, not understood. */
async function countsOf(more: string, head: string, ...rows: string[]) {
  const lines = rows.map((row, place) => `A,B${place},${row}`);
  const { outcome, relations } = await appliedTo(RELATION(more), [`a,b,${head}`, ...lines].join("\n"));
  const counts = outcome.dates.map(({ column, exact, imprecise, unknown, cutOff, notUnderstood }) => [
    column,
    [exact, imprecise, unknown, cutOff, notUnderstood],
  ]);
  return { counts: Object.fromEntries(counts), whens: relations.map(({ when }) => when) };
}

test("counts of each column what is exact, imprecise, unknown, cut off and not understood", async () => {
  const start = "{ column: s, cut: { at: '1816-01-01' }, missing: ['NA'] }";
  const end = "{ column: e, blank: open, open: ['9999-12-31'], missing: ['-9'] }";
  const { counts, whens } = await countsOf(
    `when: { start: ${start}, end: ${end} }`,
    "s,e",
    "1816-01-01,1830-02-01",
    "1815,1831",
    "1820-05-04,",
    "1821,9999-12-31",
    "NA,1833-01",
    ",-9",
    "spring,1834",
  );
  expect(counts).toEqual({ s: [1, 1, 2, 2, 1], e: [1, 3, 1, 2, 0] });
  expect(whens).toEqual([
    "[..1816-01-01]/1830-02-01",
    "[..1816-01-01]/1831",
    "1820-05-04/..",
    "1821/..",
    "/1833-01",
  ]);
});

test("counts a date that has a column for each part once, with the codes of each that mean that it is missing", async () => {
  const { counts, whens } = await countsOf(
    "when: { start: { year: y, month: m, day: d, missing: ['-9', '-8', NA] } }",
    "y,m,d",
    "1932,5,4",
    "1932,5,-9",
    "1932,-8,4",
    "1932,NA,NA",
    "1932,0,0",
    "1932,11,0",
    "843,8,10",
    "-9,5,4",
    "0,5,4",
    "1932,13,1",
    "1932,2,30",
  );
  expect(counts).toEqual({ "y, m, d": [2, 5, 2, 0, 2] });
  expect(whens).toEqual([
    ...["1932-05-04/", "1932-05/", "1932/", "1932/", "1932/", "1932-11/"],
    "0843-08-10/",
  ]);
});

test("counts both days that bound one occasion, and what a code says of its precision", async () => {
  const bounded = await countsOf(
    "when: { earliest: first, latest: last }",
    "first,last",
    "2001-05-04,2001-05-09",
    "2001-05,2001-06-09",
    ",2001-06-09",
  );
  expect(bounded.counts).toEqual({ first: [1, 1, 1, 0, 0], last: [3, 0, 0, 0, 0] });
  expect(bounded.whens).toEqual(["[2001-05-04..2001-05-09]", "[2001-05..2001-06-09]", "[..2001-06-09]"]);
  const means = "{ '1': day, '2': month, '3': year, '4': decade, '5': about, '6': doubted, '7': unknown }";
  const precise = await countsOf(
    `when: { at: { column: s, precision: { column: p, means: ${means} } } }`,
    "s,p",
    ...["1", "2", "3", "4", "5", "6", "7", "8"].map((code) => `2001-05-04,${code}`),
  );
  expect(precise.counts).toEqual({ s: [2, 4, 1, 0, 1] });
  expect(precise.whens).toEqual([...["2001-05-04", "2001-05", "2001", "200X", "2001-05-04~", "2001-05-04?"]]);
});

test("counts the years of a panel: those in which it begins and ends are cut off", async () => {
  const { counts } = await countsOf(
    "fold: { year: y, from: 1816, to: 1820 }",
    "y",
    ...["1816", "1817", "1819", "1820", "1820", "then"],
  );
  expect(counts).toEqual({ y: [0, 2, 0, 3, 1] });
});

test.each([
  ["year", "843", "0843"],
  ["edtf", "0843-08", "0843-08"],
  ["edtf", "843-08-10", "0843-08-10"],
  ["year-month-day", "843/8/10", "0843-08-10"],
  ["day-month-year", "10.08.843", "0843-08-10"],
  ["month-day-year", "8/10/843", "0843-08-10"],
  ["digits", "08430810", "0843-08-10"],
] as const)("reads, by the form %s, %s before the year 1000", (form, text, edtf) => {
  expect(new CellDates([form]).read(text)).toMatchObject({ state: "date", edtf });
});

test.each([
  ["two years with a stroke between them, which EDTF's seasons are like", "edtf", "1914/21"],
  ["the same with a point", "year-month-day", "1914.21"],
])("does not take for a season %s", (_, form, text) => {
  const forms = form === "edtf" ? (["edtf"] as const) : (["year-month-day", "edtf"] as const);
  expect(new CellDates(forms).read(text).state).toBe("bad");
});
