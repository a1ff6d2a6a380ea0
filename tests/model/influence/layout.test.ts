import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTemporalGraph } from "../../../model/influence/graph/project.ts";
import type { InfluenceRelation, TemporalGraph } from "../../../model/influence/graph/temporal-graph.ts";
import { ALWAYS } from "../../../model/influence/graph/temporal-graph.ts";
import { Random } from "../../../model/influence/measures/random.ts";
import { searchByHops } from "../../../model/influence/search/hop-levels.ts";
import { startsAt } from "../../../model/influence/search/hop-starts.ts";
import { setLabels } from "../../../model/influence/search/label-setting.ts";
import { prepare, searchForwards } from "../../../model/influence/search/search.ts";
import { FIRST_DAY, LAST_DAY } from "../../../model/time/day.ts";
import { build, networks } from "./networks.ts";

/** A network with a hub that is an end of every third relation, over some days, some of them without a known start. */
function drawNetwork(seed: number, entities: number, relations: number, days: number): TemporalGraph {
  const random = new Random(seed);
  const draw = () => (random.below(3) === 0 ? 0 : random.below(entities));
  return buildTemporalGraph(
    Array.from({ length: entities }, (_, index) => ({ id: `e${index}`, kind: "State" as const })),
    [
      { type: "A", influence: "forward" },
      { type: "B", influence: "both" },
    ],
    Array.from({ length: relations }, (_, index): InfluenceRelation => {
      const start = random.below(days);
      const startMin = random.below(50) === 0 ? FIRST_DAY : start;
      const end = random.below(50) === 0 ? LAST_DAY : start + random.below(Math.ceil(days / 40));
      const bounds = { startMin, startMax: start + random.below(3), endMin: end, endMax: end + 3 };
      const [from, to] = [`e${draw()}`, `e${draw()}`];
      const type = random.below(4) === 0 ? "B" : "A";
      return { id: `r${index}`, type, from, to, bounds, certainty: "stated", sources: [], carries: true };
    }),
  );
}

function expectSorted({ firstOut, startMin, relation, stateCount, tail }: TemporalGraph): void {
  for (let state = 0; state < stateCount; state++) {
    for (let arc = firstOut[state] ?? 0; arc < (firstOut[state + 1] ?? 0); arc++) {
      expect(tail[arc]).toBe(state);
      if (arc === firstOut[state]) continue;
      const [before, start] = [startMin[arc - 1] ?? 0, startMin[arc] ?? 0];
      expect(before).toBeLessThanOrEqual(start);
    }
  }
  expect(relation.length).toBe(firstOut.at(-1));
}

describe("the layout of arcs", () => {
  it("keeps each state's arcs in the order of their earliest start", () => {
    fc.assert(fc.property(networks, (network) => expectSorted(build(network))));
  });

  it.each([
    ["days that one digit holds", 2_000, 1_500],
    ["centuries", 3_000, 200_000],
    ["a hub with more arcs than are sorted at once", 40_000, 40_000],
  ])("sorts %s", (_name, relations, days) => {
    expectSorted(drawNetwork(1, 200, relations, days));
  });

  it("sorts what begins on the last of all days behind what always was", () => {
    const bounds = (start: number) => ({
      startMin: start,
      startMax: start,
      endMin: LAST_DAY,
      endMax: LAST_DAY,
    });
    const entities = ["a", "b", "c"].map((id) => ({ id, kind: "State" as const }));
    const relations = [LAST_DAY, FIRST_DAY].map((start, index): InfluenceRelation => {
      const [from, to] = ["a", index === 0 ? "b" : "c"];
      const certainty = "stated";
      return {
        id: `r${index}`,
        type: "A",
        from,
        to,
        bounds: bounds(start),
        certainty,
        sources: [],
        carries: true,
      };
    });
    expectSorted(buildTemporalGraph(entities, [{ type: "A", influence: "forward" }], relations));
  });

  it("leaves arcs out of an occasion's token open at all times", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const graph = build(network);
        for (let state = graph.entities.length; state < graph.stateCount; state++) {
          for (let arc = graph.firstOut[state] ?? 0; arc < (graph.firstOut[state + 1] ?? 0); arc++) {
            expect([graph.startMax[arc], graph.endMin[arc]]).toEqual([ALWAYS.start, ALWAYS.end]);
          }
        }
      }),
    );
  });
});

describe("a search that looks near first", () => {
  // A dense network leaves few states beyond the horizon and a sparse one many, which are searched in different ways;
  // over centuries many days share a bucket of the queue.
  it.each([
    ["dense", 3_000, 4_000],
    ["sparse", 150, 4_000],
    ["dense", 3_000, 800_000],
    ["sparse", 150, 800_000],
  ])(
    "finds in a %s network of %i relations over %i days what levels of hops find",
    (_name, relations, days) => {
      for (let seed = 1; seed <= 40; seed++) {
        const graph = drawNetwork(seed, 100, relations, days);
        const start = Math.floor(((seed % 4) * days) / 6);
        const options = { window: { start, end: start + Math.floor(days / 1.6) }, minDelay: seed % 3 };
        for (const reading of ["certain", "possible"] as const) {
          const search = searchForwards(prepare(graph, options), reading);
          const source = seed % graph.entities.length;
          const { tick, last } = searchByHops(search, startsAt(search, source), source);
          const labels = setLabels(search, source);
          const byHops = Array.from(last, (row) => (row < 0 ? labels.unreached : tick[row]));
          expect([...labels.tick]).toEqual(byHops);
        }
      }
    },
  );

  it("goes on from what is reached beyond the horizon, but in its bucket", () => {
    // 800,000 days make buckets of 16, and the horizon is day 100,000: Ann is reached 8 days after it.
    const entities = ["start", "ann", "bob", "far"].map((id) => ({ id, kind: "State" as const }));
    const dated = (from: string, to: string, startMin: number, startMax: number): InfluenceRelation => {
      const bounds = { startMin, startMax, endMin: 800_000, endMax: 800_000 };
      return {
        id: `${from}-${to}`,
        type: "A",
        from,
        to,
        bounds,
        certainty: "stated",
        sources: [],
        carries: true,
      };
    };
    const relations = [
      dated("start", "ann", 99_990, 100_008),
      dated("ann", "bob", 100_009, 100_009),
      dated("far", "start", 0, 0),
    ];
    const graph = buildTemporalGraph(entities, [{ type: "A", influence: "forward" }], relations);
    const { tick } = setLabels(searchForwards(prepare(graph, {}), "certain"), 0);
    expect([tick[1], tick[2]]).toEqual([100_008, 100_009]);
  });

  it("stops at a target with the arrival that a search of everything finds", () => {
    const graph = drawNetwork(3, 100, 1_000, 4_000);
    const search = searchForwards(prepare(graph, {}), "possible");
    const all = setLabels(search, 1);
    for (let target = 2; target < 100; target++) {
      expect(setLabels(search, 1, target).tick[target]).toBe(all.tick[target]);
    }
  });
});
