import { expect, test } from "vitest";
import { typeEdge, writeEdge } from "../../../client/timeline/controls/typed-date.ts";
import { formatDay, parseDay } from "../../../model/time/day.ts";

const span = between("1863-01-01", "2019-12-31");
const opening = between("1968-01-01", "1975-12-31");

test.each([
  ["start", "1970", "1970-01-01/1975-12-31"],
  ["end", "1980", "1968-01-01/1980-12-31"],
  ["end", "1969-02", "1968-01-01/1969-02-28"],
  ["start", "1968-10-03", "1968-10-03/1975-12-31"],
  ["start", "196X", "1960-01-01/1975-12-31"],
  ["start", "3 October 1968", "1968-10-03/1975-12-31"],
  ["end", "late 1975", "1968-01-01/1975-12-31"],
  ["end", "the 1980s", "1968-01-01/1989-12-31"],
  ["start", "1968–1975", "1968-01-01/1975-12-31"],
  ["end", " 1985-02/1990 ", "1985-02-01/1990-12-31"],
  ["start", "../1990", "1863-01-01/1990-12-31"],
  // beyond the other edge, which follows
  ["start", "1990", "1990-01-01/1990-12-31"],
  ["end", "1917", "1917-01-01/1917-12-31"],
] as const)("%s typed as “%s” gives %s", async (edge, text, expected) => {
  const { start, end } = typeEdge(opening, edge, text, span);
  expect(`${formatDay(start)}/${formatDay(end)}`).toBe(expected);
});

test("what is no date says what would be one", async () => {
  expect(() => typeEdge(opening, "start", "the sixties", span)).toThrow(/"the sixties" is not a date.*1985/);
  expect(() => typeEdge(opening, "start", "1985-02-30", span)).toThrow(/check its month and day/);
  expect(() => typeEdge(opening, "end", "2035", span)).toThrow(
    "outside the timeline; choose a date within 1863–2019",
  );
});

test("an edge is written as short as it can be, and reads back as itself", async () => {
  expect(writeEdge(opening, "start")).toBe("1968");
  expect(writeEdge(between("1968-10-01", "1975-08-31"), "end")).toBe("1975-08");
  expect(writeEdge(between("1968-10-03", "1975-08-29"), "start")).toBe("1968-10-03");
  const typed = between("1968-10-01", "1975-08-29");
  for (const edge of ["start", "end"] as const) {
    expect(typeEdge(typed, edge, writeEdge(typed, edge), span)).toEqual(typed);
  }
});

function between(start: string, end: string) {
  return { start: parseDay(start), end: parseDay(end) };
}
