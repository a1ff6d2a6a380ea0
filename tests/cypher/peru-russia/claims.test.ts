import { beforeAll, describe, expect, test } from "vitest";
import type { TemporalGraph } from "../../../model/influence/graph/temporal-graph.ts";
import { reach } from "../../../model/influence/measures/reach.ts";
import { answerPaths } from "../../../model/influence/paths/answer-paths.ts";
import { parseDay } from "../../../model/time/day.ts";
import { loadedGraph } from "./case-graph.ts";

let graph: TemporalGraph;

beforeAll(async () => {
  ({ graph } = await loadedGraph());
});

const ask = (from: string, to: string) => answerPaths(graph, { from, to, criterion: "fewest" });

const TEN_YEARS = 3653;

describe("what dates rule out", () => {
  test.each([
    // A celebration of 2019 cannot have shaped what was agreed on in 2004: the treaty took nothing in after it was concluded.
    ["event/fiftieth-anniversary", "agreement/technical-military-agreement"],
    // Nor can the dispute that came before the court in 2008 have shaped agreements of 2004 and 2006.
    ["event/maritime-dispute", "agreement/technical-military-agreement"],
    ["event/maritime-dispute", "agreement/partnership-agreement"],
    // Putin came to office after Peru had bought its arms of early 1995.
    ["government/putin", "transfer/arms-purchases-of-1995"],
    // The climate conference of 2015 saw a declaration signed, and came nine years after the agreement.
    ["event/cop21", "agreement/partnership-agreement"],
  ])("%s → %s", (from, to) => {
    const { verdict, claims } = ask(from, to);
    expect([verdict, claims.verdict]).toEqual(["none", "none"]);
  });
});

describe("what the authors claim", () => {
  test.each([
    // Paragraph 2: the revolution set off Moscow's turn.
    ["event/cuban-revolution", ["policy/soviet-turn-to-latin-america"], "certain", 1],
    // Paragraphs 2 and 5: the turn looked for buyers of weapons, and Peru bought them in the seventies.
    [
      "event/cuban-revolution",
      ["policy/soviet-turn-to-latin-america", "transfer/soviet-defence-system"],
      "certain",
      1,
    ],
    // Paragraph 6: the upheaval of the reforms was among what slowed relations down.
    ["policy/gorbachev-reforms", ["period/slowdown-of-the-eighties"], "certain", -1],
    // Paragraph 7: the therapy deepened the crisis, which was a ground for a new role. Both are placed "by 1996", so that the
    // dates alone do not tell which came first.
    ["policy/shock-therapy", ["condition/russian-crisis", "doctrine/primakov"], "possible", 1],
    // Paragraph 16: the dispute made renewal pressing, and what was bought from 2008 to 2013 served it.
    [
      "event/maritime-dispute",
      ["policy/military-modernization", "transfer/arms-purchases-of-2008-2013"],
      "certain",
      1,
    ],
    // Paragraph 15: a member of the customs union concludes no trade agreement of its own.
    ["institution/eurasian-customs-union", ["agreement/peru-russia-free-trade-agreement"], "certain", -1],
    // Paragraphs 1, 4 and 5: the military government made the idea its own in 1968, and embassies followed in February 1969.
    ["doctrine/universalization", ["government/grfa", "event/embassy-relations"], "certain", 1],
  ] as const)("from %s by way of %s: %s, with the sign %i", (from, through, verdict, sign) => {
    const { claims } = ask(from, through.at(-1) ?? from);
    expect(claims.verdict).toBe(verdict);
    expect(claims.paths[0]).toMatchObject({ entities: [from, ...through], sign });
  });

  // Paragraph 11: of the West's tensions with Russia the chain goes on to what Moscow does in Latin America.
  test("tensions with the West lead by tit for tat to Russia's policy in Latin America", () => {
    const { claims } = ask("condition/tensions-with-the-west", "policy/russian-policy-in-latin-america");
    expect(claims.paths[0]?.entities[1]).toBe("policy/tit-for-tat");
    expect(claims.paths[0]?.basis).toBe("claim");
  });

  // It is told in the present tense: nothing says that Russia's hands were free until 2018.
  test("the customs union has not begun to hinder in 2018", () => {
    const hop = ask("institution/eurasian-customs-union", "agreement/peru-russia-free-trade-agreement")
      .paths[0]?.hops[0];
    expect(hop?.relation).toBe("rel/customs-union-excludes-agreement");
    const early = answerPaths(graph, {
      from: "institution/eurasian-customs-union",
      to: "agreement/peru-russia-free-trade-agreement",
      criterion: "fewest",
      window: { end: parseDay("2017-12-31") },
    });
    expect(early.verdict).toBe("possible");
  });
});

// Who buys decides: Peru reaches its purchases as their buyer, not by way of Moscow.
test.each([
  ["state/peru", "transfer/arms-purchases-of-1995"],
  ["government/grfa", "transfer/soviet-defence-system"],
])("%s → %s: the buyer first", (from, to) => {
  const { claims } = ask(from, to);
  expect(claims.verdict).toBe("certain");
  expect(claims.paths[0]?.hops.map(({ type }) => type)).toEqual(["RECEIVES"]);
});

// No author says that the generals of 1968 had a hand in CELAC. What is left is a state that they once governed and that joined
// it decades later, under other governments: the answer says so, and who carried it meanwhile.
test("military government → CELAC: only contacts leave room for it, after a long rest in the state of Peru", () => {
  const { verdict, claims, paths } = ask("government/grfa", "institution/celac");
  expect(claims.verdict).toBe("none");
  expect(verdict).not.toBe("none");
  const rest = paths[0]?.longestRest;
  expect(rest?.carrier).toBe("state/peru");
  expect(rest?.max).toBeGreaterThan(TEN_YEARS);
  expect(rest?.changes.min).toBeGreaterThan(0);
});

// Through a state everything reaches everything, which says nothing: chains of claims and bearing seldom need one.
test("of the certain pairs of claims and bearing fewer than half need a state in between", () => {
  const reachedFrom = (from: string, notThrough?: { kinds: ["State"] }) =>
    reach(graph, { from, basis: "bearing", reading: "certain", ...(notThrough && { notThrough }) }).reached;
  let [all, stateless] = [0, 0];
  for (const { id } of graph.entities) {
    all += reachedFrom(id);
    stateless += reachedFrom(id, { kinds: ["State"] });
  }
  expect(all).toBeGreaterThan(300);
  expect((all - stateless) / all).toBeLessThan(0.5);
});
