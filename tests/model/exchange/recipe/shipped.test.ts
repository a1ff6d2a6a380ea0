import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fromBytes } from "../../../../model/exchange/read/input.ts";
import { parseRecipe } from "../../../../model/exchange/recipe/parse-recipe.ts";
import { applied, line } from "./support.ts";

const FOLDER = "recipes";

function load(name: string) {
  const files = readdirSync(`${FOLDER}/${name}`).filter((file) => file !== "recipe.yaml");
  const recipe = parseRecipe(readFileSync(`${FOLDER}/${name}/recipe.yaml`, "utf8"), "recipe.yaml");
  const inputs = files.map((file) =>
    fromBytes(file, new Uint8Array(readFileSync(`${FOLDER}/${name}/${file}`))),
  );
  return applied(recipe, inputs);
}

/** What each shipped recipe makes of its sample: relations, and rows that are left out. */
const EXPECTED: Readonly<Record<string, { relations: readonly string[]; leftOut?: number }>> = {
  archigos: {
    relations: [
      "leader/doe-00000000-0000 LEADS state/xyz 1921-03-04/1922-12-31",
      "leader/roe-00000000-0001 LEADS state/xyz 1922-12-31/..",
    ],
  },
  atop: {
    relations: [
      "state/cow-997 OWES_DEFENCE_TO state/cow-998 1960/1961",
      "state/cow-997 OWES_NEUTRALITY_TO state/cow-999 2017/..",
      "state/cow-997 OWES_NON_AGGRESSION_TO state/cow-998 1960/1961",
      "state/cow-998 OWES_NON_AGGRESSION_TO state/cow-997 1960/1960",
      "state/cow-997 OWES_CONSULTATION_TO state/cow-998 1960/1961",
      "state/cow-998 OWES_CONSULTATION_TO state/cow-997 1960/1960",
    ],
    leftOut: 1,
  },
  "cow-alliance-members": {
    relations: [
      "state/examplia PARTY_TO agreement/cow-alliance-9001 1921-03-04/..",
      "state/otherland PARTY_TO agreement/cow-alliance-9001 1925-10-09/1939-09-30",
    ],
  },
  "cow-alliances": {
    relations: [
      "state/examplia DEFENCE_PACT_WITH state/otherland 1921-03-04/..",
      "state/examplia NON_AGGRESSION_PACT_WITH state/otherland 1921-03-04/..",
      "state/otherland ENTENTE_WITH state/thirdland [..1816-01-01]/1830-06-15",
      "state/examplia NEUTRALITY_PACT_WITH state/thirdland 1900-05/1905-08-02",
    ],
  },
  "cow-disputes": {
    relations: [
      "state/xyz PARTICIPATES_IN event/dispute-99001 1932-05/1932-08-14",
      "state/xzz PARTICIPATES_IN event/dispute-99001 1932-05/1932-08",
      "state/xyz PARTICIPATES_IN event/dispute-99002 2013-02-03/2014-12-31",
    ],
  },
  "cow-states": {
    relations: [
      "state/examplia MEMBER_OF institution/interstate-system 1921-03-04/1939-09-30",
      "state/examplia MEMBER_OF institution/interstate-system 1945-05-01/..",
      "state/otherland MEMBER_OF institution/interstate-system [..1816-01-01]/1871-01-18",
    ],
  },
  desta: {
    relations: [
      "state/iso-997 PARTY_TO agreement/desta-9001 1999/",
      "state/iso-998 PARTY_TO agreement/desta-9001 1999/",
      "state/iso-997 PARTY_TO agreement/desta-9002 2010/",
      "state/iso-999 PARTY_TO agreement/desta-9002 2010/",
    ],
    leftOut: 1,
  },
  "diplomatic-exchange": {
    relations: [
      "state/cow-997 DIPLOMATIC_RELATIONS_WITH state/cow-998 [1951..1955]/[1960..1964]",
      "state/cow-997 DIPLOMATIC_RELATIONS_WITH state/cow-999 [2001..2005]/..",
    ],
    leftOut: 1,
  },
  gdelt: { relations: ["state/cameo-xyz CONSULTS state/cameo-xzz 2020-05-01"], leftOut: 1 },
  "gephi-gexf": {
    relations: [
      "organization/a RELATED_TO organization/b 1921-03-04/1939-09-30",
      "organization/b RELATED_TO organization/c 1950-01-01/1955-01-01",
      "organization/b RELATED_TO organization/c 1960-01-01/",
      "organization/c RELATED_TO organization/a XXXX?/XXXX?",
    ],
  },
  "gleditsch-ward": {
    relations: [
      "state/examplia MEMBER_OF institution/independent-states 1921-03-04/1939-09-30",
      "state/wurtland MEMBER_OF institution/independent-states [..1816-01-01]/..",
    ],
  },
  icews: { relations: ["state/examplia CONSULTS state/otherland 2018-06-01"], leftOut: 2 },
  polecat: { relations: ["state/examplia CONSULTS state/otherland 2021-05-04"], leftOut: 2 },
  reign: {
    relations: [
      "leader/doe-xyz LEADS state/xyz 1951-03-04/1955-09",
      "leader/roe-xyz LEADS state/xyz 1955-09-12/..",
    ],
    leftOut: 1,
  },
  "treaty-parties": {
    relations: [
      "state/xyz PARTY_TO agreement/exmplr-1961a 1963-01-01/..",
      "state/xzz PARTY_TO agreement/exmplr-1961a 1970-06-01/",
    ],
    leftOut: 1,
  },
  "ucdp-ged": {
    relations: [
      "organization/ucdp-9101 FIGHTS organization/ucdp-9102 2001-05-04",
      "organization/ucdp-9102 USES_MASS_VIOLENCE organization/ucdp-9999 [2001-06-04..2001-06-10]",
    ],
  },
  "zotero-library": {
    relations: [
      "state/examplia ALLIED_WITH state/otherland 1921-03-04/1939",
      "state/otherland DISPUTES_WITH state/thirdland 1950~/",
    ],
  },
};

test("has an expectation, and a page, for each recipe that is shipped", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(EXPECTED).sort());
  for (const name of readdirSync(FOLDER)) {
    const page = readFileSync(`docs/recipes/${name}.md`, "utf8");
    expect([name, page.startsWith("# ")]).toEqual([name, true]);
    for (const part of ["Files", "To be had from", "Cite", "Read as"])
      expect(page, `${name}: ${part}`).toMatch(new RegExp(`^- \\*\\*${part}:\\*\\* \\S`, "m"));
    const { unverified } = parseRecipe(readFileSync(`${FOLDER}/${name}/recipe.yaml`, "utf8"), "recipe.yaml");
    expect([name, page.includes("stands under `unverified`")]).toEqual([name, unverified.length > 0]);
  }
});

test.each(Object.keys(EXPECTED))("reads the format of %s", async (name) => {
  const { outcome, relations, findings } = await load(name);
  const expected = EXPECTED[name];
  expect(relations.map(line)).toEqual(expected?.relations);
  const left = outcome.rows.flatMap(({ leftOut }) => [...leftOut.values()]);
  expect(left.reduce((sum, count) => sum + count, 0)).toBe(expected?.leftOut ?? 0);
  expect(outcome.rows.every(({ faulty }) => faulty === 0)).toBe(true);
  expect(findings.filter(({ weight, kind }) => weight === "fault" && kind !== "undated")).toEqual([]);
});

test("reads a state by its real code where the list has it", async () => {
  const recipe = parseRecipe(
    readFileSync(`${FOLDER}/diplomatic-exchange/recipe.yaml`, "utf8"),
    "recipe.yaml",
  );
  const text = '"ccode1","ccode2","year","DR_at_1","DR_at_2","DE","version"\n135,365,1970,9,9,1,2006.1\n';
  const bytes = new TextEncoder().encode(text);
  const { relations } = await applied(recipe, [fromBytes("Diplomatic_Exchange_2006v1.csv", bytes)]);
  expect(relations.map(({ from, to }) => [from, to])).toEqual([["state/peru", "state/russia"]]);
});
