import { describe, expect, test } from "vitest";
import { idElsewhere, idInBoth, joinIds } from "../../../client/compare/join-ids.ts";
import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import type { Relation } from "../../../model/graph/relation.ts";

const counted = { certain: 0, possible: 0 };
const counts = { begun: counted, ended: counted, changed: counted, unchanged: counted };
const state = (id: string) => ({ id, kind: "State" as const, name: id });

function relation(id: string, from: string, to: string): Relation {
  return {
    ...{ id, type: "TRADES_WITH", from, to, certainty: "stated", voice: "reports", denied: false },
    ...{ sector: "economic", statement: "", sources: ["paper#p1"], dataset: "", measures: [] },
    dates: {
      ...{ when: "1970", startMin: "1970-01-01", startMax: "1970-12-31" },
      ...{ endMin: "1970-01-01", endMax: "1970-12-31" },
    },
  };
}

/** The first has Peru and Chile, the second Peru under another id, and a state that the first has as another one. */
function compared(other: string): Comparison {
  const change = {
    change: "begun",
    certainty: "certain",
    type: "TRADES_WITH",
    reads: "trades with",
  } as const;
  const changes = [
    { ...change, from: state("PE"), to: state("chile"), before: [], after: ["r1"] },
    {
      ...change,
      change: "ended" as const,
      from: state("peru"),
      to: state("chile"),
      before: ["r1"],
      after: [],
    },
  ];
  const side = { start: "1970-01-01", end: "1970-12-31", reading: "possible" as const };
  return {
    ...{ a: { ...side, dataset: "first" }, b: { ...side, dataset: other }, counts, listed: 2, total: 2 },
    ...(other !== "first" && { matched: 1, same: [{ a: "peru", b: "PE", nameA: "Peru", nameB: "PE" }] }),
    sectors: [{ sector: "economic", counts, actors: [{ actor: state("PE"), changes }] }],
    relations: { a: [relation("r1", "peru", "chile")], b: [relation("r1", "PE", "chile")] },
    texts: "none",
  };
}

describe("a comparison of two datasets", () => {
  const joined = joinIds(compared("second"));
  const [begun, ended] = joined.sectors[0]?.actors[0]?.changes ?? [];
  test("gives what both have the id of the first, and marks what only the second has", () => {
    expect([begun?.from.id, begun?.to.id, begun?.after]).toEqual(["peru", "second|chile", ["second|r1"]]);
    expect([ended?.from.id, ended?.to.id, ended?.before]).toEqual(["peru", "chile", ["r1"]]);
    expect(joined.sectors[0]?.actors[0]?.actor.id).toBe("peru");
    expect(joined.relations.b).toMatchObject([{ id: "second|r1", from: "peru", to: "second|chile" }]);
    expect(joined.relations.a).toEqual(compared("second").relations.a);
  });
  test("says of an id where it stands", () => {
    expect(idElsewhere("second", "second|chile")).toBe("chile");
    expect(idElsewhere("second", "chile")).toBeNull();
    expect(idElsewhere(null, "second|chile")).toBeNull();
    expect(["PE", "chile"].map(idInBoth(joined))).toEqual(["peru", "second|chile"]);
  });
});

test("a comparison within one dataset stays as it is", () => {
  const one = compared("first");
  expect(joinIds(one)).toBe(one);
  expect(["PE", "chile"].map(idInBoth(one))).toEqual(["PE", "chile"]);
});
