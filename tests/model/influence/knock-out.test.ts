import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTemporalGraph } from "../../../model/influence/graph/project.ts";
import { knockOut } from "../../../model/influence/measures/knock-out.ts";
import { type ReachQuestion, reach } from "../../../model/influence/measures/reach.ts";
import { CRITERIA, type PathQuestion, type Removal } from "../../../model/influence/options.ts";
import { answerPaths } from "../../../model/influence/paths/answer-paths.ts";
import { entity, FORWARD, relation } from "./case.ts";
import { build, networks, options } from "./networks.ts";

const removals: fc.Arbitrary<Removal> = fc.record({
  sources: fc.subarray(["one", "two", "three"]),
  types: fc.subarray(["A", "B", "C"], { maxLength: 1 }),
  entities: fc.subarray(["e1", "e0"], { maxLength: 1 }),
  statements: fc.subarray(["r0", "r1", "r2"], { maxLength: 2 }),
});

describe("knock-out", () => {
  it("gives what a network without the lost relations gives", () => {
    const drawn = fc.record({
      network: networks,
      removal: removals,
      question: options,
      criterion: fc.constantFrom(...CRITERIA),
    });
    fc.assert(
      fc.property(drawn, ({ network, removal, question, criterion }) => {
        const { sources = [], types = [], entities = [], statements = [] } = removal;
        const left = network.relations.filter(
          (claim) =>
            !claim.sources.every((source) => sources.includes(source)) &&
            !statements.includes(claim.id) &&
            !types.includes(claim.type) &&
            !entities.includes(claim.from) &&
            !entities.includes(claim.to),
        );
        const asked = { ...question, criterion, from: "e0", to: "e2", without: undefined };
        const ask = (graph: ReturnType<typeof build>) => (it: PathQuestion) => {
          const { verdict, paths } = answerPaths(graph, it);
          return {
            verdict,
            hops: paths.map((path) => path.hops.length),
            arrivals: paths.map((path) => path.arrival),
          };
        };
        const { before, after } = knockOut(asked, removal, ask(build(network)));
        expect(before).toEqual(ask(build(network))(asked));
        expect(after).toEqual(ask(build({ ...network, relations: left }))(asked));
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it("lets a relation stand as long as one of its sources does", () => {
    const entities = [entity("a"), entity("b")];
    const claim = relation("a", "b", "1985", { sources: ["one#p1", "one#p2", "two#p7"] });
    const graph = buildTemporalGraph(entities, FORWARD, [claim]);
    const reached = (sources: string[]) =>
      knockOut<ReachQuestion, number>(
        { from: "a" },
        { sources },
        (question) => reach(graph, question).reached,
      ).after;
    expect(reached(["one"])).toBe(1);
    expect(reached(["one", "two"])).toBe(0);
  });

  it("adds to what the question leaves out already", () => {
    const entities = [entity("a"), entity("b"), entity("c")];
    const graph = buildTemporalGraph(entities, FORWARD, [
      relation("a", "b", "1985"),
      relation("a", "c", "1985"),
    ]);
    const question: ReachQuestion = { from: "a", without: { entities: ["b"] } };
    const { before, after } = knockOut(question, { entities: ["c"] }, (asked) => reach(graph, asked));
    expect([before.reached, before.others]).toEqual([1, 1]);
    expect([after.reached, after.others, after.share]).toEqual([0, 0, 0]);
  });
});
