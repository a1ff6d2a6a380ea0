import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTemporalGraph } from "../../../model/influence/graph/project.ts";
import type { PathQuestion } from "../../../model/influence/options.ts";
import { answerPaths } from "../../../model/influence/paths/answer-paths.ts";
import { parseDay } from "../../../model/time/day.ts";
import {
  momentsIn,
  type Question,
  type ReferencePath,
  simplePaths,
  tokenOf,
  type World,
} from "./brute-force.ts";
import { entity, FORWARD, relation } from "./case.ts";
import { build, networks, options } from "./networks.ts";

const ENTITIES = [
  entity("government", "Government"),
  entity("russia"),
  entity("belarus"),
  entity("purchase", "Transfer"),
  entity("poem", "Doctrine"),
];
const RELATIONS = [
  relation("government", "russia", "2000/2008"),
  relation("russia", "purchase", "1995"),
  relation("government", "belarus", "1990"),
  relation("belarus", "russia", "1991"),
];

function explain(question: Partial<PathQuestion>, relations = RELATIONS) {
  const graph = buildTemporalGraph(ENTITIES, FORWARD, relations);
  return answerPaths(graph, { from: "government", to: "purchase", criterion: "earliest", ...question });
}

describe("why there is no path", () => {
  it("names the hop that breaks and the relation that it precedes", () => {
    const answer = explain({}, RELATIONS.slice(0, 2));
    expect(answer.verdict).toBe("none");
    expect(answer.explanation).toEqual({
      reason: "against-time",
      chain: {
        entities: ["government", "russia", "purchase"],
        relations: ["government→russia 2000/2008", "russia→purchase 1995"],
        hop: 1,
        relation: "russia→purchase 1995",
        conflictsWith: "government→russia 2000/2008",
        days: parseDay("2000-01-01") - parseDay("1995-12-31"),
      },
    });
  });

  it("says when no chain is there at all", () => {
    expect(explain({ to: "poem" }).explanation).toEqual({ reason: "no-chain" });
  });

  it.each([
    ["too-long", { maxHops: 2 }],
    ["barred", { notThrough: { entities: ["belarus"] } }],
    ["left-out", { without: { entities: ["belarus"] } }],
    ["outside-window", { window: { start: parseDay("1992-01-01"), end: parseDay("2019-12-31") } }],
  ] as const)("says when the question itself rules the path out: %s", (reason, question) => {
    expect(explain({}).verdict).toBe("certain");
    const { verdict, explanation } = explain(question);
    expect(verdict).toBe("none");
    expect(explanation).toMatchObject({
      reason,
      path: { entities: ["government", "belarus", "russia", "purchase"] },
    });
  });

  it("explains a reading that has no path though another has", () => {
    const sameYear = [relation("government", "russia", "1995"), relation("russia", "purchase", "1995")];
    const answer = explain({ reading: "certain" }, sameYear);
    expect(answer.verdict).toBe("possible");
    expect(answer.explanation).toMatchObject({ reason: "against-time", chain: { hop: 1, days: 364 } });
  });

  it("shows a chain whose hops hold up to the one that breaks, on generated networks", () => {
    const drawn = fc.record({ network: networks, question: options });
    fc.assert(
      fc.property(drawn, ({ network, question }) => {
        const graph = build(network);
        const asked = { ...question, from: "e0", to: "e2", reading: "possible" as const };
        const { explanation } = answerPaths(graph, { ...asked, criterion: "earliest" });
        const chains = simplePaths(network, question, "e0").filter((path) => path.entities.at(-1) === "e2");
        if (explanation?.reason === "no-chain") expect(chains).toEqual([]);
        if (explanation?.reason !== "against-time") return;
        const { chain } = explanation;
        const shown = chains.find(
          (path) => path.relations.map(({ id }) => id).join() === chain.relations.join(),
        );
        expect(shown?.entities).toEqual(chain.entities);
        if (shown === undefined) return;
        expect(shown.relations.length).toBe(Math.min(...chains.map((path) => path.relations.length)));
        const best = bestWorld(shown, question);
        const upTo = (hops: number) => ({
          entities: shown.entities.slice(0, hops + 1),
          relations: shown.relations.slice(0, hops),
          takenIn: shown.takenIn.slice(0, hops),
        });
        expect(momentsIn(upTo(chain.hop), best, question)).toBeDefined();
        expect(momentsIn(upTo(chain.hop + 1), best, question)).toBeUndefined();
        expect(chain.days).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});

/**
 * The world in which a path gets furthest: all ends as late as can be, and each start when influence is there, if it may
 * be so late. An earlier one gains nothing, and what takes in nothing after its start would be missed.
 */
function bestWorld(path: ReferencePath, question: Question): World {
  const world: World = new Map();
  let ready = question.window.start;
  for (const [i, hop] of path.relations.entries()) {
    const { startMin, startMax, endMax } = hop.bounds;
    const token = tokenOf(hop);
    const before = path.relations[i - 1];
    if (before !== undefined && tokenOf(before) !== token) ready += question.minDelay ?? 0;
    const { start } = world.get(token) ?? { start: Math.min(startMax, endMax, Math.max(startMin, ready)) };
    world.set(token, { start, end: endMax });
    ready = Math.max(ready, start);
  }
  return world;
}
