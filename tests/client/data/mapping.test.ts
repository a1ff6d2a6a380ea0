import { expect, test } from "vitest";
import { leaveRowOut } from "../../../client/data/found/leave-row-out.ts";
import {
  isInParts,
  listText,
  setForm,
  tableDate,
  toList,
  withDate,
} from "../../../client/data/mapping/dates/edit-dates.ts";
import { firstParts } from "../../../client/data/mapping/dates/first-parts.ts";
import { cellsOf, columnsText, guessEach, toEach } from "../../../client/data/mapping/edit-each.ts";
import { writeEnd } from "../../../client/data/mapping/edit-ends.ts";
import { editEntity, editRelation, rowIs, setRowIs } from "../../../client/data/mapping/edit-tables.ts";
import type { TableSeen } from "../../../model/exchange/import-answer.ts";
import { fromText } from "../../../model/exchange/read/input.ts";
import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import { applied, recipeOf } from "../../model/exchange/recipe/support.ts";

function seen(...heads: string[]): TableSeen {
  const columns = heads.map((name) => ({ name, values: [], different: 0, blank: 0 }));
  return { name: "treaties", file: "treaties.csv", columns, rows: [] };
}

const DIPLOMATIC = recipeOf("vocabulary: diplomatic");

async function ties(recipe: Recipe, text: string): Promise<string[]> {
  const { relations, findings } = await applied(recipe, [fromText("treaties.csv", text)]);
  expect(findings.filter(({ weight }) => weight === "fault")).toEqual([]);
  return relations.map(({ from, type, to, when }) => `${from} ${type} ${to} ${when}`);
}

test("rows of participants: each is a party of an occasion, whose date it shares", async () => {
  const table = seen("treaty", "state", "signed");
  const party = setRowIs(DIPLOMATIC, table, "party");
  expect(rowIs(party.tables[0])).toBe("party");
  const dated = editEntity(party, 0, { when: { at: "signed" } });
  expect(await ties(dated, "treaty,state,signed\nPact,Peru,1921\nPact,Chile,1921\n")).toEqual([
    "state/peru PARTY_TO agreement/pact 1921",
    "state/chile PARTY_TO agreement/pact 1921",
  ]);
  // A date of its own stays when that of the occasion changes.
  const acceded = editRelation(dated, 0, { when: { at: { value: "1930" } } });
  const moved = editEntity(acceded, 0, { when: { at: { value: "1922" } } });
  expect(await ties(moved, "treaty,state,signed\nPact,Peru,1921\n")).toEqual([
    "state/peru PARTY_TO agreement/pact 1930",
  ]);
});

test("a wide table: each of several columns has a party, or an end of a tie", async () => {
  const table = seen("treaty", "m1", "m2", "m3");
  expect(guessEach(table)).toEqual(["m*"]);
  const from = writeEnd({ column: "cell", by: "label", kind: "State" });
  const party = editRelation(setRowIs(DIPLOMATIC, table, "party"), 0, { from, each: guessEach(table) });
  const dated = editEntity(party, 0, { when: { at: { value: "1921" } } });
  expect(rowIs(dated.tables[0])).toBe("party");
  expect(await ties(dated, "treaty,m1,m2,m3\nPact,Peru,,Chile\n")).toEqual([
    "state/peru PARTY_TO agreement/pact 1921",
    "state/chile PARTY_TO agreement/pact 1921",
  ]);
  const tie = editRelation(setRowIs(DIPLOMATIC, table, "tie"), 0, {
    ...{ type: "ALLIED_WITH", to: from, each: ["m*"], when: { at: { value: "1921" } } },
  });
  expect(rowIs(tie.tables[0])).toBe("tie");
  expect(await ties(tie, "treaty,m1,m2,m3\nPeru,Chile,,Brazil\n")).toEqual([
    "state/peru ALLIED_WITH state/chile 1921",
    "state/peru ALLIED_WITH state/brazil 1921",
  ]);
});

test("columns are named one by one where their heads have no numbers", () => {
  expect(guessEach(seen("state", "ally", "rival"))).toEqual(["ally", "rival"]);
  expect(columnsText(toEach(" c*,  host ,"))).toBe("c*, host");
  expect(toEach(" , ")).toBeUndefined();
  expect(cellsOf(seen("a", "b")).columns.map(({ name }) => name)).toEqual(["cell"]);
});

test("cut-offs, precision and figures of the form are read as a recipe's", async () => {
  const recipe = editRelation(setRowIs(DIPLOMATIC, seen("a", "b"), "tie"), 0, {
    type: "ALLIED_WITH",
    when: {
      start: { column: "since", cut: { at: "1816-01-01" } },
      end: { column: "until", precision: { column: "how", means: { y: "year" } } },
    },
    measures: { troops: { column: "men", bound: "about" } },
  });
  const text = "a,b,since,until,how,men\nPeru,Chile,1816-01-01,1883-06-01,y,300\n";
  const { relations } = await applied(recipe, [fromText("treaties.csv", text)]);
  expect(relations).toMatchObject([{ when: "[..1816-01-01]/1883", troops: 300, troopsBound: "about" }]);
});

test("a date that has a column for each part is found by the heads, of its own side before any other", () => {
  const heads = ["stday", "stmon", "styear", "endday", "endmon", "endyear"];
  const table = seen(...heads);
  const filled = {
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      values: column.name.endsWith("year") ? ["1932"] : ["5", "-9"],
    })),
  };
  const END = { year: "endyear", month: "endmon", day: "endday", missing: ["-9"] };
  expect(firstParts(filled, "end")).toEqual(END);
  expect(firstParts(filled, "latest")).toEqual(END);
  expect(firstParts(filled, "at")).toEqual({
    ...{ year: "styear", month: "stmon", day: "stday", missing: ["-9"] },
  });
  expect(firstParts(seen("a", "b"), "at")).toEqual({ year: "a" });
});

test("codes of a date are written in one field, whether it stands in one column or in several", async () => {
  expect(toList(" -9,NA , ")).toEqual(["-9", "NA"]);
  expect(listText(["-9", "NA"])).toBe("-9, NA");
  const parts = tableDate({ year: "y", month: "m", missing: toList("-9, NA") });
  expect(parts && isInParts(parts)).toBe(true);
  expect(tableDate({ value: "1990" })).toBeUndefined();
  // What is known of a column stays where another is chosen.
  expect(withDate({ column: "s", missing: ["NA"] }, "t", "year")).toEqual({
    ...{ column: "t", form: ["year", "edtf"], missing: ["NA"] },
  });
  const recipe = editRelation(setRowIs(DIPLOMATIC, seen("a", "b"), "tie"), 0, {
    ...{ type: "ALLIED_WITH", when: { start: parts, end: { column: "until", open: ["9999-12-31"] } } },
  });
  // The form of one column leaves dates in parts as they are.
  const told = setForm(recipe, "until", "year-month-day");
  const text = "a,b,y,m,until\nPeru,Chile,1932,-9,9999-12-31\n";
  const { relations, findings } = await applied(told, [fromText("treaties.csv", text)]);
  expect(findings).toEqual([]);
  expect(relations).toMatchObject([{ when: "1932/.." }]);
});

test("a single row is left out, and counted with the others that were left out so", async () => {
  const recipe = editRelation(setRowIs(DIPLOMATIC, seen("a", "b"), "tie"), 0, {
    ...{ type: "ALLIED_WITH", when: { at: "since" } },
  });
  const rows = "a,b,since\nPeru,Chile,spring\nPeru,Cuba,1990\nPeru,Peru,1991\n";
  const place = { file: "treaties.csv", sheet: undefined };
  const once = leaveRowOut(recipe, { ...place, row: 2 });
  const mended = leaveRowOut(leaveRowOut(once, { ...place, row: 4 }), { ...place, row: 4 });
  expect(mended.tables[0]?.skip).toEqual([
    { because: "left out by hand", if: [{ column: "row", is: ["2", "4"] }] },
  ]);
  const { outcome, findings } = await applied(mended, [fromText("treaties.csv", rows)]);
  expect(findings).toEqual([]);
  expect(outcome.rows).toMatchObject([{ rows: 3, made: 1, leftOut: new Map([["left out by hand", 2]]) }]);
  expect(leaveRowOut(recipe, { file: "other.csv", row: 2 })).toEqual(recipe);
});
