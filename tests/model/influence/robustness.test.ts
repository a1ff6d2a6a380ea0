import { describe, expect, it } from "vitest";
import { drawWorld } from "../../../model/influence/graph/draw-worlds.ts";
import { buildTemporalGraph } from "../../../model/influence/graph/project.ts";
import { boundsOf } from "../../../model/influence/graph/temporal-graph.ts";
import { Random } from "../../../model/influence/measures/random.ts";
import { robustness } from "../../../model/influence/measures/robustness.ts";
import { answerPaths } from "../../../model/influence/paths/answer-paths.ts";
import { entity, FORWARD, relation } from "./case.ts";
import { check, endsAt, FROM, TO } from "./drawn-cases.ts";
import { build, options } from "./networks.ts";

describe("robustness", { timeout: 90_000 }, () => {
  it("gives the verdict without each single thing, and the share of worlds with a path", () => {
    check(
      60,
      ({ network, question, reading, outcomes }) => {
        const graph = build(network);
        const asked = { ...question, reading, from: FROM, to: TO };
        const answer = robustness(graph, { ...asked, worlds: 400 });
        expect(answer.verdict).toBe(answerPaths(graph, { ...asked, criterion: "fewest" }).verdict);
        if (answer.verdict === "none") return;
        for (const { support, id, verdict } of answer.without) {
          const { statements = [], sources = [], types = [], entities = [] } = question.without ?? {};
          const without = {
            statements: support === "statement" ? [...statements, id] : statements,
            sources: support === "source" ? [...sources, id] : sources,
            types: support === "type" ? [...types, id] : types,
            entities: support === "entity" ? [...entities, id] : entities,
          };
          expect(verdict).toBe(answerPaths(graph, { ...asked, without, criterion: "fewest" }).verdict);
        }
        const paths = endsAt(outcomes, TO);
        const worlds = outcomes[0]?.holds.length ?? 0;
        // Every start and end of a token is as likely as any other, but worlds of all tokens are not weighed alike here:
        // the reference only says whether it can be all or none.
        const holding = Array.from({ length: worlds }, (_, w) => paths.some(({ holds }) => holds[w]));
        const { sampled = 0, holding: found = 0 } = answer.worlds ?? {};
        expect(sampled).toBe(400);
        const share = holding.filter((holds) => holds).length / worlds;
        // Eight standard errors, and a few more where the share is too small for them.
        const slack = 8 * Math.sqrt(400 * share * (1 - share)) + 4;
        expect(Math.abs(found - 400 * share)).toBeLessThanOrEqual(slack);
      },
      options,
    );
  });

  it("names what the path rests on in its order", () => {
    const graph = buildTemporalGraph([entity("a"), entity("b"), entity("c")], FORWARD, [
      relation("a", "b", "1950", { id: "first", sources: ["book#p1", "letter#2"] }),
      relation("b", "c", "1960", { id: "second", sources: ["book#p9"] }),
      relation("a", "c", "1960?", { id: "other", sources: ["letter#7"], doubted: true }),
    ]);
    const { verdict, path, without, worlds } = robustness(graph, {
      from: "a",
      to: "c",
      criterion: "earliest",
    });
    expect([verdict, path?.hops.map((hop) => hop.relation)]).toEqual(["certain", ["first", "second"]]);
    expect(without).toEqual([
      { support: "statement", id: "first", verdict: "possible" },
      { support: "statement", id: "second", verdict: "possible" },
      { support: "source", id: "book", verdict: "possible" },
      { support: "source", id: "letter", verdict: "certain" },
      { support: "type", id: "T", verdict: "none" },
      { support: "entity", id: "b", verdict: "possible" },
    ]);
    expect(worlds).toEqual({ sampled: 1000, holding: 1000, seed: 1 });
  });

  it("draws starts and ends evenly, those of one occasion together", () => {
    const graph = buildTemporalGraph([entity("a"), entity("b"), entity("summit", "Event")], FORWARD, [
      relation("a", "summit", "1985-02-01", {
        occasion: "summit",
        bounds: { startMin: 0, startMax: 2, endMin: 0, endMax: 2 },
      }),
      relation("b", "summit", "1985-02-01", {
        occasion: "summit",
        bounds: { startMin: 0, startMax: 2, endMin: 0, endMax: 2 },
      }),
    ]);
    const random = new Random(5);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw++) {
      const world = drawWorld(graph, random);
      const { startMin, endMax } = boundsOf(world, 0);
      expect(boundsOf(world, 1)).toEqual(boundsOf(world, 0));
      counts.set(`${startMin} ${endMax}`, (counts.get(`${startMin} ${endMax}`) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(["0 0", "0 1", "0 2", "1 1", "1 2", "2 2"]);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(20.5);
  });

  it("stops when told to, with what it has", () => {
    const graph = buildTemporalGraph([entity("a"), entity("b")], FORWARD, [relation("a", "b", "1950")]);
    let left = 5;
    const answer = robustness(graph, { from: "a", to: "b" }, { shouldStop: () => left-- <= 0 });
    expect(answer.truncated).toBe(true);
    expect(answer.worlds?.sampled ?? 0).toBeLessThan(1000);
  });
});
