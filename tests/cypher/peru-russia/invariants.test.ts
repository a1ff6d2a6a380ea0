import { beforeAll, expect, test } from "vitest";
import { type Case, placesIn } from "../../../tools/case-table/read-case.ts";
import { loadCase, PAPER } from "./load-case.ts";

let loaded: Case;

beforeAll(async () => {
  loaded = await loadCase();
});

const sourceOf = (place: string) => place.split("#")[0];

/** The years and decades that the paper names, and those that follow from its wording (docs/peru-russia.md). */
const YEARS =
  "1863 1917 1959 1960 1968 1969 1970 1975 1979 1980 1985 1989 1990 1995 1996 1998 1999 2000 2004 2006 2008 2013 2014 2015 2018 2019 194X 195X 196X 197X 198X 19XX 20XX";

test("what the paper says and what other works add are never one relation, so that either can be switched off", () => {
  const mixed = loaded.relations.filter(
    ({ sources }) => sources.map(sourceOf).includes(PAPER) && new Set(sources.map(sourceOf)).size > 1,
  );
  expect(mixed.map(({ id }) => id)).toEqual([]);
});

test("no relation of the paper carries a year that the paper does not give, nor a day", () => {
  const years = new Set(YEARS.split(" "));
  const foreign = loaded.relations
    .filter((relation) => placesIn(PAPER, relation).length > 0)
    .filter(({ dates: { when } }) => {
      const named = when.match(/\d{2}[\dX]{2}/g) ?? [];
      return named.some((year) => !years.has(year)) || /\d{4}-\d{2}-\d{2}/.test(when);
    });
  expect(foreign.map(({ id, dates }) => `${id} ${dates.when}`)).toEqual([]);
});

test("an id says what a thing is and can be read", () => {
  for (const { id, kind } of loaded.entities)
    expect(id).toMatch(new RegExp(`^${kind.toLowerCase()}/[a-z0-9-]+$`));
  for (const { id } of loaded.relations) expect(id).toMatch(/^rel\/[a-z0-9-]+$/);
});

test("every entity stands in some relation", () => {
  const joined = new Set(loaded.relations.flatMap(({ from, to }) => [from, to]));
  expect(loaded.entities.filter(({ id }) => !joined.has(id)).map(({ id }) => id)).toEqual([]);
});

test("a statement is one sentence", () => {
  const wrong = loaded.relations.filter(
    ({ statement }) => !/^[A-ZÀ-Ý][^.!?]*\.$/.test(statement.replace(/\d\.\d/g, "")),
  );
  expect(wrong.map(({ statement }) => statement)).toEqual([]);
});

test("no two relations say the same", () => {
  const statements = loaded.relations.map(({ statement }) => statement);
  expect(statements.filter((statement, index) => statements.indexOf(statement) !== index)).toEqual([]);
});

test("each of the paper's ways of speaking is kept: denials, recommendations, views passed on, rival claims", () => {
  const ofPaper = loaded.relations.filter((relation) => placesIn(PAPER, relation).length > 0);
  const placesWhere = (holds: (relation: Case["relations"][number]) => boolean) =>
    new Set(ofPaper.filter(holds).flatMap((relation) => placesIn(PAPER, relation)));
  expect([...placesWhere(({ denied }) => denied)].sort()).toEqual(["p17", "p19", "p20", "p7", "p8", "p9"]);
  expect([...placesWhere(({ voice }) => voice === "recommends")].sort()).toEqual(["p19", "p20"]);
  expect(new Set(ofPaper.map(({ accordingTo }) => accordingTo))).toEqual(
    new Set([undefined, "CPSU", "official Peruvian figures", "Moscow"]),
  );
  expect(ofPaper.filter(({ certainty }) => certainty === "disputed").map(({ id }) => id)).toEqual([
    "rel/military-government-governs-peru",
    "rel/russian-empire-succeeded-by-soviet-union",
  ]);
});
