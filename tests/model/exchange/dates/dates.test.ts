import fc from "fast-check";
import { expect, test } from "vitest";
import { CellDates } from "../../../../model/exchange/dates/cell-date.ts";
import type { Form } from "../../../../model/exchange/dates/forms.ts";
import { guessForm } from "../../../../model/exchange/dates/guess-form.ts";
import { readForm } from "../../../../model/exchange/dates/read-form.ts";
import { parseWhen } from "../../../../model/time/when.ts";
import { appliedTo } from "../recipe/support.ts";

test.each([
  ["edtf", "1985-02~", "1985-02~"],
  ["edtf", "1914..1918", "[1914..1918]"],
  ["edtf", "..1816-01-01", "[..1816-01-01]"],
  ["edtf", "2012-12-31..", "[2012-12-31..]"],
  ["edtf", "1968-3-5", "1968-03-05"],
  ["edtf", "2001-05-04 00:00:00.000", "2001-05-04"],
  ["year-month-day", "1968/10/18", "1968-10-18"],
  ["day-month-year", "18.10.1968", "1968-10-18"],
  ["day-month-year", "04:03:1921", "1921-03-04"],
  ["day-month-year", "18 Oct 1968", "1968-10-18"],
  ["day-month-year", "00.10.1968", "1968-10"],
  ["day-month-year", "10.1968", "1968-10"],
  ["month-day-year", "10/18/1968", "1968-10-18"],
  ["month-day-year", "October 18, 1968", "1968-10-18"],
  ["digits", "19681018", "1968-10-18"],
  ["digits", "19681000", "1968-10"],
  ["digits", "19680000", "1968"],
  ["digits", "20200501123000", "2020-05-01"],
  ["year", "843", "0843"],
  ["year", "1968.0", "1968"],
  ["excel", "25129", "1968-10-18"],
  ["excel-1904", "23667", "1968-10-18"],
  ["excel", "60", undefined],
  ["day-month-year", "18.10.68", undefined],
  ["digits", "1968", undefined],
] as const)("reads by the form %s the text %s as %s", (form, text, edtf) => {
  expect(readForm(text, form)).toBe(edtf);
});

test.each([
  ["day-month-year", "31.02.1990"],
  ["year-month-day", "1990-13-01"],
  ["digits", "19900230"],
  ["edtf", "spring"],
  ["edtf", "{1990,1991}"],
  ["year", "0000"],
] as const)("does not understand, by the form %s, %s", (form, text) => {
  expect(new CellDates([form]).read(text).state).toBe("bad");
});

test("writes nothing but EDTF, whatever stands in a cell", () => {
  const forms: Form[] = ["edtf", "day-month-year", "month-day-year", "digits", "year", "excel"];
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^[\d.\-/: ~?X[\]]{1,12}$/));
  fc.assert(
    fc.property(cell, fc.constantFrom(...forms), (text, form) => {
      const date = new CellDates([form]).read(text);
      if (date.state === "date") expect(() => parseWhen(date.edtf)).not.toThrow();
    }),
  );
});

test.each([
  ["day-month-year", ["01.02.1990", "13.02.1990"], '"13.02.1990" can be nothing else'],
  ["month-day-year", ["1/2/1990", "2/13/1990"], '"2/13/1990" can be nothing else'],
  ["year", ["1990", "1991"], "all 2 values"],
  ["digits", ["19900101", "19901231"], "all 2 values"],
  ["edtf", ["1990~", "1991-02", "..1816-01-01"], "all 3 values"],
  ["day-month-year", ["01.01.1990", "02.02.1990"], "all 2 values"],
] as const)("guesses the form %s and says why", (form, values, evidence) => {
  const guess = guessForm(once(...values));
  expect(guess).toMatchObject({ form });
  expect(guess?.evidence).toContain(evidence);
});

/** Texts of a column of which each stands once. */
function once(...texts: string[]): Map<string, number> {
  return new Map(texts.map((text) => [text, 1]));
}

test.each([
  [
    "a word",
    "day-month-year",
    new Map([
      ["18.10.1968", 1000],
      ["unknown", 1],
    ]),
    '1000 of 1001 values read so, "unknown" does not',
  ],
  [
    "another form",
    "day-month-year",
    new Map([
      ["18.10.1968", 20],
      ["c. 1970", 1],
    ]),
    '"c. 1970" does not',
  ],
  [
    "a slip",
    "year-month-day",
    new Map([
      ["1968-10-18", 1],
      ["1968-10-19", 1],
      ["1968-13-18", 1],
    ]),
    '"1968-13-18" does not',
  ],
  [
    "a slip that reads the other way",
    "day-month-year",
    new Map([
      ["18/10/1968", 500],
      ["05/06/1970", 90],
      ["10/18/1968", 1],
    ]),
    '"18/10/1968" can be nothing else',
  ],
  ["as many odd ones as dates", "year", once("1968", "n. d."), '1 of 2 values read so, "n. d." does not'],
] as const)("guesses the form of a column with %s in it", (_, form, texts, evidence) => {
  const guess = guessForm(texts);
  expect(guess).toMatchObject({ form });
  expect(guess?.evidence).toContain(evidence);
});

test("asks where a column is written in both ways, and where an odd text leaves all others to be read in two", () => {
  expect(
    guessForm(
      new Map([
        ["18/10/1968", 2],
        ["05/06/1970", 9],
        ["10/19/1968", 1],
      ]),
    ),
  ).toMatchObject({
    ambiguous: ["day-month-year", "month-day-year"],
    evidence: expect.stringContaining(
      '"18/10/1968" can only be read one way and "10/19/1968" only the other',
    ),
  });
  expect(
    guessForm(
      new Map([
        ["03/04/1921", 50],
        ["unknown", 1],
      ]),
    ),
  ).toMatchObject({
    ambiguous: ["day-month-year", "month-day-year"],
  });
});

test("asks where no value tells the day from the month", () => {
  expect(guessForm(once("03/04/1921", "05/06/1922"))).toEqual({
    ambiguous: ["day-month-year", "month-day-year"],
    evidence:
      '"03/04/1921" is 1921-04-03 or 1921-03-04, and no value of the column tells which part is the day',
  });
  expect(guessForm(once("Peru", "Chile", "1990"))).toBeUndefined();
});

const RELATION = (when: string) => `
tables:
  - relations:
      - { type: RELATED_TO, from: { kind: State, name: "{a}" }, to: { kind: State, name: "{b}" }, when: ${when} }
`;

async function whenOf(when: string, head: string, ...cells: string[]) {
  const { relations, findings, outcome } = await appliedTo(
    RELATION(when),
    `a,b,${head}\nA,B,${cells.join(",")}\n`,
  );
  return { when: relations[0]?.when, findings, dates: outcome.dates };
}

test.each([
  ["{ start: { year: y, month: m, day: d, missing: ['-9'] } }", "y,m,d", ["1932", "5", "-9"], "1932-05/"],
  ["{ start: { year: y, month: m, day: d, missing: ['-9'] } }", "y,m,d", ["1932", "-9", "-9"], "1932/"],
  ["{ start: { year: y, month: m, day: d } }", "y,m,d", ["1932", "5", "4"], "1932-05-04/"],
  ["{ start: s, end: { column: e, blank: open } }", "s,e", ["1990", ""], "1990/.."],
  [
    "{ start: s, end: { column: e, form: day-month-year, open: ['31.12.9999'] } }",
    "s,e",
    ["1990", "31.12.9999"],
    "1990/..",
  ],
  ["{ earliest: s, latest: e }", "s,e", ["2001-05-04", "2001-05-09"], "[2001-05-04..2001-05-09]"],
  ["{ earliest: s, latest: e }", "s,e", ["2001-05-04", "2001-05-04"], "2001-05-04"],
  ["{ earliest: s, latest: e }", "s,e", ["2001-05-04", ""], "[2001-05-04..]"],
  [
    "{ start: { column: s, cut: { at: '1816-01-01' } }, end: e }",
    "s,e",
    ["1816-01-01", "1830"],
    "[..1816-01-01]/1830",
  ],
  [
    "{ start: { column: s, cut: { at: '1816-01-01' } }, end: e }",
    "s,e",
    ["1816-01-02", "1830"],
    "1816-01-02/1830",
  ],
  [
    "{ start: s, end: { column: e, cut: { at: '2016-12-31' } } }",
    "s,e",
    ["1990-01-01", "2016-12-31"],
    "1990-01-01/..",
  ],
  [
    "{ start: { column: s, cut: { at: '1816-01-01', where: { column: c, is: ['1'] } } }, end: e }",
    "s,e,c",
    ["1830-01-01", "1831-01-01", "1"],
    "[..1830-01-01]/1831-01-01",
  ],
  [
    "{ at: { column: s, precision: { column: p, means: { '1': day, '3': month } } } }",
    "s,p",
    ["2001-05-04", "3"],
    "2001-05",
  ],
  [
    "{ at: { column: s, precision: { column: p, means: { '1': day, '9': about } } } }",
    "s,p",
    ["2001-05-04", "9"],
    "2001-05-04~",
  ],
  ["{ start: s, end: e }", "s,e", ["1990-01-01", "1990-01-01"], "1990-01-01"],
])("reads %s", async (spec, head, cells, expected) => {
  const { when, findings } = await whenOf(spec, head, ...cells);
  expect(findings).toEqual([]);
  expect(when).toBe(expected);
});

test.each([
  ["{ start: s, end: e }", "s,e", ["1991", "1990"], "order"],
  ["{ earliest: s, latest: e }", "s,e", ["2001-05-09", "2001-05-04"], "order"],
  ["{ at: { column: s, form: digits } }", "s", ["spring"], "date"],
  ["{ at: { column: s, form: day-month-year } }", "s", ["31.02.1990"], "date"],
  [
    "{ at: { column: s, precision: { column: p, means: { '1': day } } } }",
    "s,p",
    ["2001-05-04", "7"],
    "date",
  ],
  ["{ start: s, end: { column: e, blank: open } }", "s,e", ["2001-05-04", ""], "order"],
  ["{ start: { year: y, month: m } }", "y,m", ["1990", "x1"], "date"],
])("tells what is wrong with a date of %s", async (spec, head, cells, kind) => {
  const { findings, when } = await whenOf(spec, head, ...cells);
  expect(findings.map((finding) => [finding.kind, finding.row, finding.weight])).toEqual([
    [kind, 2, "fault"],
  ]);
  expect(when).toBeUndefined();
});

test("asks once about a column of dates that reads both ways", async () => {
  const rows = "a,b,s\nA,B,03/04/1921\nA,C,05/06/1922\n";
  const { findings } = await appliedTo(RELATION("{ at: s }"), rows);
  expect(findings).toEqual([
    expect.objectContaining({ kind: "ambiguous", column: "s", weight: "fault", file: "ties.csv" }),
  ]);
  const told = await appliedTo(RELATION("{ at: { column: s, form: day-month-year } }"), rows);
  expect(told.findings).toEqual([]);
  expect(told.relations.map(({ when }) => when)).toEqual(["1921-04-03", "1922-06-05"]);
});
