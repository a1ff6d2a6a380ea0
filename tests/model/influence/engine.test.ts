import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INFLUENCES } from "../../../model/graph/kinds.ts";
import { relationsInForce } from "../../../model/influence/graph/in-force-relations.ts";
import { buildTemporalGraph } from "../../../model/influence/graph/project.ts";
import { redirect } from "../../../model/influence/graph/redirect.ts";
import { boundsOf, endsOf } from "../../../model/influence/graph/temporal-graph.ts";
import { Random } from "../../../model/influence/measures/random.ts";
import { reach, reachOfEveryone } from "../../../model/influence/measures/reach.ts";
import { CRITERIA, type PathQuestion, QuestionError } from "../../../model/influence/options.ts";
import { answerPaths } from "../../../model/influence/paths/answer-paths.ts";
import { tighten } from "../../../model/time/bounds.ts";
import { parseDay } from "../../../model/time/day.ts";
import { standingWithin } from "../../../model/time/in-force.ts";
import { allWorlds, simplePaths, tryPath } from "./brute-force.ts";
import { entity, FORWARD, relation } from "./case.ts";
import { build, networks, options } from "./networks.ts";

const directions = fc.record(
  { A: fc.constantFrom(...INFLUENCES), B: fc.constantFrom(...INFLUENCES), C: fc.constantFrom(...INFLUENCES) },
  { requiredKeys: [] },
);

describe("the temporal graph", () => {
  it("keeps ends, dates and ids of every relation, whichever way influence runs", () => {
    fc.assert(
      fc.property(networks, directions, (network, influence) => {
        const graph = redirect(build(network), influence);
        network.relations.forEach(({ id, from, to, bounds }, index) => {
          const ends = endsOf(graph, index);
          expect(graph.ids.at(index)).toBe(id);
          expect([graph.entities[ends.from]?.id, graph.entities[ends.to]?.id]).toEqual([from, to]);
          expect(boundsOf(graph, index)).toEqual(tighten(bounds));
        });
      }),
      { numRuns: 500 },
    );
  });

  it("answers with changed directions as if they had been declared", () => {
    fc.assert(
      fc.property(
        networks,
        options,
        directions,
        fc.constantFrom(...CRITERIA),
        (network, question, influence, criterion) => {
          const types = network.types.map(({ influence: own, ...type }) => ({
            ...type,
            influence: { A: undefined, B: undefined, C: undefined, ...influence }[type.type] ?? own,
          }));
          const asked = { ...question, influence: undefined, criterion, from: "e0", to: "e2" };
          const overridden = answerPaths(build(network), { ...asked, influence });
          expect(overridden).toEqual(answerPaths(build({ ...network, types }), asked));
        },
      ),
      { numRuns: 800 },
    );
  }, 60_000);

  it("finds the relations in force, extra arcs and all", () => {
    fc.assert(
      fc.property(networks, options, ({ relations, ...rest }, { window }) => {
        const graph = build({ relations, ...rest });
        const standings = relations.map(({ bounds }) => standingWithin(tighten(bounds), window));
        const expected = (wanted: string[]) =>
          standings.flatMap((standing, index) => (wanted.includes(standing) ? [index] : []));
        expect(relationsInForce(graph, window, "certain").toSorted((a, b) => a - b)).toEqual(
          expected(["certain"]),
        );
        expect(relationsInForce(graph, window, "possible").toSorted((a, b) => a - b)).toEqual(
          expected(["certain", "possible"]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("is exact where a bucket holds many days", () => {
    const scale = 40_000;
    fc.assert(
      fc.property(networks, ({ relations, ...rest }) => {
        const far = relations.map((claim) => ({
          ...claim,
          bounds: {
            startMin: claim.bounds.startMin * scale,
            startMax: claim.bounds.startMax * scale,
            endMin: claim.bounds.endMin * scale,
            endMax: claim.bounds.endMax * scale,
          },
        }));
        // What is only possible has the bounds of one best path among others, so only its first moment is compared.
        const summarize = (network: typeof rest & { relations: typeof relations }, unit: number) =>
          reach(build(network), { from: "e0", window: { start: 0, end: 5 * unit } })
            .entities.map(({ entity: id, verdict, moment }) => ({
              id,
              verdict,
              earliest: moment.earliest / unit,
              latest: verdict === "certain" ? moment.latest / unit : undefined,
            }))
            .toSorted((one, other) => one.id.localeCompare(other.id));
        expect(summarize({ ...rest, relations: far }, scale)).toEqual(summarize({ ...rest, relations }, 1));
      }),
      { numRuns: 800 },
    );
  });

  it("counts the reach of everyone as the reach of each", () => {
    fc.assert(
      fc.property(networks, options, (network, question) => {
        const graph = build(network);
        const { counts } = reachOfEveryone(graph, question);
        const each = network.entities.map(({ id }) => reach(graph, { ...question, from: id }).reached);
        expect([...counts]).toEqual(each);
      }),
      { numRuns: 500 },
    );
  });

  it("names a relation that cannot be built", () => {
    const entities = [entity("a"), entity("b"), entity("summit", "Event")];
    const attempt = (claim: ReturnType<typeof relation>) => () =>
      buildTemporalGraph(entities, FORWARD, [claim]);
    expect(attempt(relation("a", "nowhere", "1985"))).toThrow(/a→nowhere 1985 names "nowhere"/);
    expect(attempt(relation("a", "b", "1985", { type: "X" }))).toThrow(/names "X"/);
    expect(attempt(relation("a", "b", "1985", { occasion: "summit" }))).toThrow(/does not join/);
  });
});

describe("a question", () => {
  const graph = buildTemporalGraph([entity("a"), entity("b"), entity("c")], FORWARD, [
    relation("a", "b", "1985"),
    relation("b", "c", "1985"),
  ]);
  const asked: PathQuestion = { from: "a", to: "c", criterion: "earliest" };

  it.each<[string, Partial<PathQuestion>]>([
    ["from", { from: "nobody" }],
    ["to", { to: "nobody" }],
    ["to", { to: "a" }],
    ["window", { window: { start: 10, end: 9 } }],
    ["k", { criterion: "best", k: 0 }],
    ["k", { criterion: "best", k: 101 }],
    ["maxHops", { maxHops: 0 }],
    ["minDelay", { minDelay: -1 }],
    ["minDelay", { minDelay: 0.5 }],
    ["maxRest", { maxRest: -1 }],
    ["maxRest", { maxRest: 1.5 }],
    ["without", { without: { statements: ["nothing"] } }],
    ["notThrough", { notThrough: { entities: ["nobody"] } }],
    ["without", { without: { entities: ["nobody"] } }],
    ["types", { types: ["X"] }],
  ])("says which part of it cannot be answered: %s", (field, part) => {
    expect(() => answerPaths(graph, { ...asked, ...part })).toThrow(QuestionError);
    expect(() => answerPaths(graph, { ...asked, ...part })).toThrow(expect.objectContaining({ field }));
  });

  it("with a limit of hops stays certain only where one path always holds", () => {
    // Where u → v comes early the path over y holds, where late the direct one: four hops each, and five always.
    const dated = (from: string, to: string, start: number, startMax: number, end: number, endMax = end) =>
      relation(from, to, "1985", {
        id: `${from}→${to}`,
        bounds: { startMin: start, startMax, endMin: end, endMax },
      });
    const network = {
      entities: ["s", "y", "u", "v", "p", "t"].map((id) => entity(id)),
      types: [...FORWARD],
      relations: [
        dated("s", "u", 5, 5, 9),
        dated("s", "y", 0, 0, 9),
        dated("y", "u", 0, 0, 9),
        dated("u", "v", 0, 9, 0, 9),
        dated("v", "p", 0, 0, 9),
        dated("p", "t", 0, 0, 9),
        dated("v", "t", 0, 0, 4),
      ],
    };
    const limited = build(network);
    const asked = { from: "s", to: "t", criterion: "fewest" as const, window: { start: 0, end: 9 } };
    const worlds = allWorlds(network.relations);
    const outcomes = simplePaths(network, { ...asked, maxHops: 4 }, "s")
      .filter((path) => path.entities.at(-1) === "t")
      .map((path) => tryPath(path, worlds, asked));
    expect(worlds.every((_, w) => outcomes.some(({ arrivals }) => arrivals[w] !== undefined))).toBe(true);
    expect(answerPaths(limited, { ...asked, maxHops: 4 }).verdict).toBe("possible");
    expect(answerPaths(limited, { ...asked, maxHops: 5 }).verdict).toBe("certain");
  });

  it("lists paths of as many hops by their arrival, whichever entity they turn off at", () => {
    const entities = ["a", "b", "c", "d", "e", "f", "z"].map((id) => entity(id));
    const network = buildTemporalGraph(entities, FORWARD, [
      relation("a", "b", "1960"),
      relation("b", "c", "1961"),
      relation("c", "z", "1970"),
      relation("b", "d", "1961"),
      relation("d", "z", "1980"),
      relation("a", "e", "1960"),
      relation("e", "f", "1961"),
      relation("f", "z", "1990"),
    ]);
    const { paths } = answerPaths(network, { from: "a", to: "z", criterion: "best" });
    expect(paths.map(({ entities: ids }) => ids.join(""))).toEqual(["abcz", "abdz", "aefz"]);
  });

  it("lists what it has when it is stopped", () => {
    const answer = answerPaths(graph, { ...asked, criterion: "best" }, { shouldStop: () => true });
    expect(answer).toMatchObject({ verdict: "possible", paths: [], truncated: true });
    expect(answer.explanation).toBeUndefined();
  });

  it("shows rival claims of a hop, the firmest first where they serve alike", () => {
    const rivals = buildTemporalGraph([entity("a"), entity("b"), entity("c")], FORWARD, [
      relation("a", "b", "1980", { id: "doubtful", certainty: "disputed" }),
      relation("a", "b", "1980", { id: "firm" }),
      relation("a", "b", "1999", { id: "late" }),
      relation("b", "c", "1985", { id: "next", certainty: "inferred" }),
    ]);
    const [path] = answerPaths(rivals, asked).paths;
    expect(path?.hops[0]).toMatchObject({
      relation: "firm",
      rivals: [
        { relation: "doubtful", verdict: "certain" },
        { relation: "late", verdict: "none" },
      ],
    });
    expect(path).toMatchObject({
      evidence: "inferred",
      longestRest: { carrier: "b", min: parseDay("1985-01-01") - parseDay("1980-12-31") },
    });
  });
});

it("tells of claims what the same question of claims and bearing alone finds, also where nothing is claimed", () => {
  fc.assert(
    fc.property(networks, options, fc.constantFrom(...CRITERIA), (network, question, criterion) => {
      const graph = build(network);
      const asked = { ...question, criterion, from: "e0", to: "e1" };
      const { claims } = answerPaths(graph, asked);
      const basis = question.basis === "claim" ? "claim" : "bearing";
      const { verdict, reading, paths } = answerPaths(graph, { ...asked, basis });
      expect(claims).toEqual({ verdict, reading, paths });
    }),
    { numRuns: 300 },
  );
});

describe("the random numbers", () => {
  it("depend on the seed alone and fall below what is asked", () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 1000 }, () => random.below(6));
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    const counts = [0, 1, 2, 3, 4, 5].map((face) => draw(1).filter((value) => value === face).length);
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000 / 6) ** 2 / (1000 / 6), 0);
    expect(chiSquare).toBeLessThan(20.5);
  });
});
