import { expect, test } from "vitest";
import { STATES } from "../../../../model/exchange/codes/state-lines.ts";
import { identifiersOf, resolveState } from "../../../../model/exchange/codes/states.ts";

const idOf = (...asked: Parameters<typeof resolveState>) => resolveState(...asked)?.state.id;

test.each([
  ["cow", "135", 1950, "peru"],
  ["cow", "365", 1850, "russia"],
  ["cow", "255", 1995, "germany"],
  ["gw", "260", 1995, "germany"],
  ["cow", "260", 1970, "west-germany"],
  ["cow", "265", 1970, "east-germany"],
  ["gw", "678", 2000, "yemen"],
  ["cow", "678", 1980, "north-yemen"],
  ["gw", "340", 2010, "serbia"],
  ["cow", "345", 2010, "yugoslavia"],
  ["iso-alpha-2", "NA", 2000, "namibia"],
  ["iso-alpha-2", "CS", 1980, "czechoslovakia"],
  ["iso-alpha-2", "CS", 2004, "yugoslavia"],
  ["iso-numeric", "4", 2000, "afghanistan"],
  ["iso-numeric", "004", 2000, "afghanistan"],
  ["iso-alpha-3", "sun", 1980, "soviet-union"],
  ["cow-letters", "UKG", 1900, "united-kingdom"],
  ["gw-letters", "RUM", 1900, "romania"],
  ["name", "Rusia", undefined, "russia"],
  ["name", "Советский Союз", undefined, "soviet-union"],
  ["name", "Côte d'Ivoire", undefined, "cote-divoire"],
  ["name", "Corée du Sud", undefined, "south-korea"],
  ["name", "USSR", undefined, "soviet-union"],
] as const)("reads %s %s in %s as %s", (system, code, year, id) => {
  expect(idOf(system, code, year)).toBe(id);
});

test("tells what succeeded each other under one code apart where that is asked", () => {
  expect(idOf("cow", "365", 1900, "apart")).toBe("russian-empire");
  expect(idOf("cow", "365", 1950, "apart")).toBe("soviet-union");
  expect(idOf("cow", "365", 2000, "apart")).toBe("russia");
});

test.each([
  ["cow", "260", 1995, "1955–1990"],
  ["cow", "345", 1942, "1878–1941 and 1944–"],
  ["iso-alpha-2", "SU", 1995, "1922–1992"],
  ["cow", "135", 1950, undefined],
  ["cow", "260", undefined, undefined],
] as const)("says whether %s %s is valid in %s", (system, code, year, outside) => {
  expect(resolveState(system, code, year)?.outside).toBe(outside);
});

test("knows no code that no list has", () => {
  expect(resolveState("cow", "999", 1990)).toBeUndefined();
  expect(resolveState("cow", "", 1990)).toBeUndefined();
});

test("gives the identifiers by which others know a state", () => {
  const peru = resolveState("name", "Peru", undefined)?.state;
  expect(peru && identifiersOf(peru)).toEqual(["iso3166:PE", "cow:135", "gw:135"]);
});

test("lists each state once, with its name in four languages", () => {
  expect(new Set(STATES.map(([id]) => id)).size).toBe(STATES.length);
  for (const [id, names] of STATES) expect([id, names.split("|").filter(Boolean).length]).toEqual([id, 4]);
});
