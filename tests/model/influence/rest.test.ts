import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTemporalGraph } from "../../../model/influence/graph/project.ts";
import { brokers } from "../../../model/influence/measures/brokers.ts";
import { CRITERIA, type Criterion } from "../../../model/influence/options.ts";
import { answerPaths } from "../../../model/influence/paths/answer-paths.ts";
import type { Outcome } from "./brute-force.ts";
import { entity, FORWARD, relation } from "./case.ts";
import { check, type Drawn, endsAt, FROM, holdsIn, sequenceOf, TO, verdictOn } from "./drawn-cases.ts";
import { build, networks, options } from "./networks.ts";

const RUNS = 500;

/** Questions that limit rest, often to nothing. */
const rested = fc
  .tuple(options, fc.constantFrom(0, 0, 1, 2))
  .map(([question, maxRest]) => ({ ...question, maxRest }));

const ask = ({ network, question, reading }: Drawn, criterion: Criterion, k?: number) =>
  answerPaths(build(network), { ...question, reading, criterion, k, from: FROM, to: TO });

const held = ({ outcomes, reading }: Drawn) => endsAt(outcomes, TO).filter(holdsIn(reading));

const hopsOf = ({ path }: Outcome) => path.relations.length;

describe("within a longest rest, against every world and every simple path", { timeout: 90_000 }, () => {
  it("decides a pair", () => {
    check(
      RUNS,
      (drawn) => expect(ask(drawn, "fewest").verdict).toBe(verdictOn(endsAt(drawn.outcomes, TO))),
      rested,
    );
  });

  it("finds the earliest arrival, with fewest hops among the earliest", () => {
    check(
      RUNS,
      (drawn) => {
        const paths = held(drawn);
        const [shown] = ask(drawn, "earliest").paths;
        expect(shown === undefined).toBe(paths.length === 0);
        if (shown === undefined) return;
        const earliest = Math.min(...paths.map(({ arrival }) => arrival[drawn.reading]));
        const foremost = paths.filter(({ arrival }) => arrival[drawn.reading] === earliest);
        expect(drawn.reading === "certain" ? shown.arrival.latest : shown.arrival.earliest).toBe(earliest);
        expect(shown.hops.length).toBe(Math.min(...foremost.map(hopsOf)));
      },
      rested,
    );
  });

  it("finds the latest departure, with fewest hops among the latest", () => {
    check(
      RUNS,
      (drawn) => {
        const paths = held(drawn);
        const [shown] = ask(drawn, "latest").paths;
        expect(shown === undefined).toBe(paths.length === 0);
        if (shown === undefined) return;
        const latest = Math.max(...paths.map(({ departure }) => departure[drawn.reading]));
        const last = paths.filter(({ departure }) => departure[drawn.reading] === latest);
        expect(drawn.reading === "certain" ? shown.departure.earliest : shown.departure.latest).toBe(latest);
        expect(shown.hops.length).toBe(Math.min(...last.map(hopsOf)));
      },
      rested,
    );
  });

  it("lists the k best sequences of entities by hops, then arrival", () => {
    check(
      RUNS,
      (drawn) => {
        const { reading } = drawn;
        const best = new Map<string, { hops: number; arrival: number }>();
        for (const outcome of held(drawn)) {
          const sequence = sequenceOf(outcome.path.entities);
          const known = best.get(sequence)?.arrival ?? Number.POSITIVE_INFINITY;
          best.set(sequence, { hops: hopsOf(outcome), arrival: Math.min(known, outcome.arrival[reading]) });
        }
        const all = [...best.values()].toSorted((a, b) => a.hops - b.hops || a.arrival - b.arrival);
        for (const k of [1, 2, 100]) {
          const shown = ask(drawn, "best", k).paths.map(({ hops, arrival }) => ({
            hops: hops.length,
            arrival: reading === "certain" ? arrival.latest : arrival.earliest,
          }));
          expect(shown).toEqual(all.slice(0, k));
        }
        expect(ask(drawn, "fewest").paths.length).toBe(Math.min(1, all.length));
      },
      rested,
    );
  });

  it("names as brokers those without whom no path remains or arrival comes later", () => {
    check(
      RUNS,
      (drawn) => {
        const { network, question, outcomes, reading } = drawn;
        const paths = held(drawn);
        const arrivalOf = (some: Outcome[]) => Math.min(...some.map(({ arrival }) => arrival[reading]));
        const expected = network.entities
          .map(({ id }) => id)
          .filter((id) => id !== FROM && id !== TO && paths.length > 0)
          .filter((id) => {
            const left = paths.filter(({ path }) => !path.entities.includes(id));
            return left.length === 0 || arrivalOf(left) > arrivalOf(paths);
          });
        const answer = brokers(build(network), { ...question, reading, from: FROM, to: TO });
        expect(answer.brokers.map((broker) => broker.entity).toSorted()).toEqual(expected);
        for (const { entity: id, verdict } of answer.brokers) {
          expect(verdict).toBe(
            verdictOn(endsAt(outcomes, TO).filter(({ path }) => !path.entities.includes(id))),
          );
        }
      },
      rested,
    );
  });

  it("finds the steadiest path, with fewest hops among the steadiest", () => {
    check(
      RUNS,
      (drawn) => {
        const paths = held(drawn);
        const [shown, ...more] = ask(drawn, "steadiest").paths;
        expect(more).toEqual([]);
        expect(shown === undefined).toBe(paths.length === 0);
        if (shown === undefined) return;
        const restOf = ({ leastRest }: Outcome) => leastRest[drawn.reading];
        const least = Math.min(...paths.map(restOf));
        const steady = paths.filter((outcome) => restOf(outcome) === least);
        const own = paths.filter(
          ({ path }) =>
            sequenceOf(path.relations.map(({ id }) => id)) ===
            sequenceOf(shown.hops.map((hop) => hop.relation)),
        );
        expect(own.some((outcome) => restOf(outcome) === least)).toBe(true);
        expect(shown.hops.length).toBe(Math.min(...steady.map(hopsOf)));
      },
      fc.oneof(options, rested),
    );
  });
});

/** Days before and after all dates of a generated network that no walk's delays add up to. */
const AROUND = { start: -500, end: 500 };

it("finds with a delay in all of time what it finds within the days around every date", () => {
  const long = fc.record({ minDelay: fc.integer({ min: 1, max: 3 }), maxRest: fc.nat(4) });
  fc.assert(
    fc.property(networks, long, fc.constantFrom(...CRITERIA), (network, question, criterion) => {
      const ways = [undefined, AROUND].map((window) => {
        const asked = { ...question, ...(window && { window }), criterion, from: FROM, to: TO };
        const { verdict, paths } = answerPaths(build(network), asked);
        return { verdict, paths: paths.map(({ hops, leastRest }) => [hops.length, leastRest]) };
      });
      expect(ways[0]).toEqual(ways[1]);
    }),
    { numRuns: RUNS },
  );
});

describe("rest", () => {
  const STATES = ["a", "b", "c", "d", "e"].map((id) => entity(id));

  it("lets no walk wait by going to and fro", () => {
    // b and c could hand it to and fro until 1980, but b would be visited twice.
    const graph = buildTemporalGraph(
      STATES,
      [{ type: "T", influence: "both" }],
      [relation("a", "b", "1950"), relation("b", "c", "1951/1979"), relation("b", "d", "1980")],
    );
    const verdict = (maxRest: number) =>
      answerPaths(graph, { from: "a", to: "d", criterion: "earliest", maxRest }).verdict;
    expect(verdict(400)).toBe("none");
    expect(verdict(11_500)).toBe("certain");
    const [steadiest] = answerPaths(graph, { from: "a", to: "d", criterion: "steadiest" }).paths;
    expect(steadiest?.entities).toEqual(["a", "b", "d"]);
    expect([verdict((steadiest?.leastRest ?? 0) - 1), verdict(steadiest?.leastRest ?? 0)]).toEqual([
      "possible",
      "certain",
    ]);
  });

  it("prefers a longer way that rests less", () => {
    const graph = buildTemporalGraph(STATES, FORWARD, [
      relation("a", "b", "1950"),
      relation("b", "e", "1990"),
      relation("a", "c", "1950"),
      relation("c", "d", "1951/1989"),
      relation("d", "e", "1990"),
    ]);
    const sequence = (criterion: Criterion) =>
      answerPaths(graph, { from: "a", to: "e", criterion }).paths[0]?.entities.join("");
    expect([sequence("fewest"), sequence("steadiest")]).toEqual(["abe", "acde"]);
  });

  it("says across how many changes of government it was carried", () => {
    const types = [
      { type: "T", influence: "forward" as const },
      { type: "GOVERNS", influence: "forward" as const, basis: "succession" as const },
    ];
    const governs = (from: string, when: string) => relation(from, "b", when, { type: "GOVERNS" });
    const graph = buildTemporalGraph(
      [...STATES, entity("g1", "Government"), entity("g2", "Government")],
      types,
      [
        relation("a", "b", "1950"),
        relation("b", "c", "1990"),
        governs("g1", "1940/1955"),
        governs("g2", "1956/1985"),
        governs("d", "1985/1995"),
        governs("e", "1990/1995"),
      ],
    );
    const [path] = answerPaths(graph, { from: "a", to: "c", criterion: "steadiest" }).paths;
    // That of 1990 may have begun before b handed it on, or after.
    expect(path?.longestRest).toMatchObject({ carrier: "b", changes: { min: 2, max: 3 } });
    expect(path?.basis).toBe("contact");
  });

  it.each(CRITERIA)("says that it was stopped when it is: %s", (criterion) => {
    const graph = buildTemporalGraph(
      STATES,
      [{ type: "T", influence: "both" }],
      [relation("a", "b", "1950"), relation("b", "c", "1951/1979"), relation("b", "d", "1980")],
    );
    const answer = answerPaths(
      graph,
      { from: "a", to: "d", criterion, maxRest: 400 },
      { shouldStop: () => true },
    );
    expect(answer.verdict).toBe("none");
  });
});
