import { expect, test } from "vitest";
import { describeSlice } from "../../../client/shell/describe-slice.ts";
import { sliceWithin } from "../../../client/store/slice.ts";
import { smallCase } from "../evidence/small-case.ts";
import { readView } from "../store/whole-page.ts";

const loaded = smallCase();

function describe(search: string, whole = loaded) {
  const { view } = readView(search, whole);
  return describeSlice(sliceWithin(whole, view.window, view), whole);
}

test("says what is in force and how surely", () => {
  expect(describe("?start=1970-01-01&end=1974-12-31")).toEqual([
    "4 relations in force (3 certainly, 1 possibly), of 6 in the case, between 4 entities.",
  ]);
});

test("says what is no plain fact, and what is hidden", () => {
  expect(describe("?start=1985-01-01&end=1985-12-31&reading=certain")).toEqual([
    "1 relation certainly in force, of 6 in the case, between 2 entities.",
    "1 denied: shown, but not as facts.",
    "1 hidden by what is switched off.",
  ]);
});

test("says when not all is drawn", () => {
  const relations = loaded.relations.flatMap((relation) =>
    Array.from({ length: 300 }, (_, copy) => ({ ...relation, id: `${relation.id}-${copy}` })),
  );
  expect(describe("?start=1970-01-01&end=1974-12-31", { ...loaded, relations, total: 1800 })).toContain(
    "1,200 relations, 500 drawn: those between the best connected.",
  );
});
