import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GraphEntity } from "../../../model/graph/columns.ts";
import { buildTemporalGraph } from "../../../model/influence/graph/project.ts";
import type { InfluenceRelation } from "../../../model/influence/graph/temporal-graph.ts";
import { dateTokens } from "../../../model/influence/measures/date-tokens.ts";
import { Random } from "../../../model/influence/measures/random.ts";
import { shuffleDates } from "../../../model/influence/measures/shuffle-dates.ts";
import { type Shuffled, surprise } from "../../../model/influence/measures/surprise.ts";
import { type InfluenceOptions, TELLING } from "../../../model/influence/options.ts";
import { answerPaths } from "../../../model/influence/paths/answer-paths.ts";
import { leastRestOf } from "../../../model/influence/rest/steadiest.ts";
import { prepare } from "../../../model/influence/search/search.ts";
import { carriersOf, tokenOf } from "./brute-force.ts";
import { entity, FORWARD, relation } from "./case.ts";
import { build, type Network, networks, options } from "./networks.ts";

const STATES = ["a", "b", "c", "d"].map((id) => entity(id));

/** A chain in order of time among relations that are not. */
const CHAIN = [
  relation("a", "b", "1950"),
  relation("b", "c", "1960"),
  relation("c", "d", "1970"),
  relation("d", "a", "1940"),
  relation("b", "a", "1980"),
];

/** Every way to hand the dates of some relations of one type round. */
function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) =>
    permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]),
  );
}

function arrivalsOfAll(
  entities: GraphEntity[],
  relations: InfluenceRelation[],
  allowed: (dated: InfluenceRelation[]) => boolean,
) {
  return permutations(relations.map(({ bounds }) => bounds))
    .map((dates) => relations.map((claim, i) => ({ ...claim, bounds: dates[i] ?? claim.bounds })))
    .filter(allowed)
    .map((dated) => {
      const graph = buildTemporalGraph(entities, FORWARD, dated);
      return answerPaths(graph, { from: "a", to: "d", criterion: "earliest", reading: "certain" }).paths[0]
        ?.arrival.latest;
    });
}

/**
 * The relations of each token, grouped as tokens may exchange their dates; undefined where two tokens of one occasion
 * could come to have the same dates, which would make them one.
 */
function exchangeable(network: Network, question: InfluenceOptions): string[][][] | undefined {
  const tokens = new Map<string, InfluenceRelation[]>();
  for (const claim of carriersOf(network, question)) {
    const token = tokenOf(claim);
    tokens.set(token, [...(tokens.get(token) ?? []), claim]);
  }
  const occasions = [...tokens.values()].flatMap(([claim]) => claim?.occasion ?? []);
  if (new Set(occasions).size < occasions.length) return undefined;
  const classes = new Map<string, string[][]>();
  for (const claims of tokens.values()) {
    const types = [...new Set(claims.map(({ type }) => type))].sort().join();
    const name = `${claims[0]?.occasion === undefined} ${types}`;
    classes.set(name, [...(classes.get(name) ?? []), claims.map(({ id }) => id)]);
  }
  return [...classes.values()];
}

const countExchanges = (classes: string[][][]) =>
  classes.reduce(
    (count, { length }) => count * permutations(Array.from({ length: Math.min(length, 7) })).length,
    1,
  );

/** The network with every exchange of dates within the classes. */
function exchanges(network: Network, classes: string[][][]): Network[] {
  const datedAs = (id: string | undefined) => network.relations.find((claim) => claim.id === id);
  return classes.reduce<Network[]>(
    (made, tokens) =>
      made.flatMap((one) =>
        permutations(tokens).map((order) => {
          const lender = new Map(tokens.flatMap((ids, i) => ids.map((id) => [id, order[i]?.[0]] as const)));
          const relations = one.relations.map((claim) => ({
            ...claim,
            bounds: (datedAs(lender.get(claim.id)) ?? claim).bounds,
            doubted: (datedAs(lender.get(claim.id)) ?? claim).doubted,
          }));
          return { ...one, relations };
        }),
      ),
    [network],
  );
}

const testOf = (shuffled: Shuffled | undefined, test: string) =>
  shuffled?.tests.find((tested) => tested.test === test);

describe("surprise", () => {
  it("counts paths at least as early as often as all permutations of the dates have one", () => {
    const observed = arrivalsOfAll(STATES, CHAIN, () => true);
    const answer = surprise(buildTemporalGraph(STATES, FORWARD, CHAIN), {
      from: "a",
      to: "d",
      shuffles: 2000,
    });
    const shuffled = answer.shuffled;
    const early = observed.filter((day) => day !== undefined && day <= (answer.arrival ?? 0)).length;
    const share = early / observed.length;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
    // Four standard errors of a share of 2000 draws.
    expect(Math.abs((testOf(shuffled, "arrival")?.asGood ?? 0) / 2000 - share)).toBeLessThan(
      4 * Math.sqrt(share / 2000),
    );
    const unreached = observed.filter((day) => day === undefined).length / observed.length;
    expect(Math.abs((shuffled?.unreached ?? 0) / 2000 - unreached)).toBeLessThan(
      4 * Math.sqrt(unreached / 2000),
    );
    const arrival = testOf(shuffled, "arrival");
    expect(arrival?.p).toBe((1 + (arrival?.asGood ?? 0)) / 2001);
    expect((shuffled?.arrivals.length ?? 0) + (shuffled?.unreached ?? 0)).toBe(2000);
  });

  it("keeps dates within lifespans, and draws those that are left evenly", () => {
    const entities = [entity("a"), entity("b", "Leader", "1945/1965"), entity("c"), entity("d")];
    const inLife = (dated: InfluenceRelation[]) =>
      dated.every(({ from, to, bounds }) => {
        const years = [bounds.startMin, bounds.endMax].map((day) => 1970 + day / 365.25);
        return (from !== "b" && to !== "b") || ((years[0] ?? 0) > 1944.9 && (years[1] ?? 0) < 1966.1);
      });
    const chain = CHAIN.slice(0, 4);
    const allowed = arrivalsOfAll(entities, chain, inLife);
    expect(allowed.length).toBeGreaterThan(1);
    expect(allowed.length).toBeLessThan(24);
    const { shuffled } = surprise(buildTemporalGraph(entities, FORWARD, chain), {
      from: "a",
      to: "d",
      shuffles: 1000,
    });
    const unreached = allowed.filter((day) => day === undefined).length / allowed.length;
    expect(Math.abs((shuffled?.unreached ?? 0) / 1000 - unreached)).toBeLessThan(
      4 * Math.sqrt(unreached / 1000),
    );
  });

  it("draws each permutation of three dates as often as any other", () => {
    const graph = buildTemporalGraph(STATES, FORWARD, CHAIN.slice(0, 3));
    const tokens = dateTokens(prepare(graph, {}));
    const random = new Random(7);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw++) {
      const dateOf = Int32Array.of(0, 1, 2);
      shuffleDates(graph, tokens, random, dateOf);
      counts.set(dateOf.join(), (counts.get(dateOf.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // The 99.9th percentile of χ² with five degrees of freedom.
    expect(chiSquare).toBeLessThan(20.5);
  });

  it("exchanges dates only among tokens of one type, and roles of an occasion together", () => {
    fc.assert(
      fc.property(networks, options, fc.nat(), (network, question, seed) => {
        const prepared = prepare(build(network), question);
        const tokens = dateTokens(prepared);
        const dateOf = Int32Array.from(tokens.relation, (_, token) => token);
        shuffleDates(prepared.graph, tokens, new Random(seed), dateOf);
        expect(dateOf.toSorted()).toEqual(dateOf.map((_, token) => token));
        for (const [token, date] of dateOf.entries())
          expect(tokens.classOf[token]).toBe(tokens.classOf[date]);
        tokens.ofRelation.forEach((token, claim) => {
          const shared = prepared.graph.token[claim] ?? -1;
          const same = tokens.ofRelation.findIndex((_, other) => prepared.graph.token[other] === shared);
          if (token >= 0 && shared >= 0 && (tokens.ofRelation[same] ?? -1) >= 0) {
            expect(token).toBe(tokens.ofRelation[same]);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it("counts as every exchange of dates within types does, on generated networks", () => {
    const shuffles = 300;
    const drawn = fc
      .record({ network: networks, question: options, reading: fc.constantFrom("certain", "possible") })
      .map((rest) => ({ ...rest, classes: exchangeable(rest.network, rest.question) }))
      .filter(({ classes }) => classes !== undefined && countExchanges(classes) <= 240);
    fc.assert(
      fc.property(drawn, ({ network, question, reading, classes = [] }) => {
        const asked = { ...question, reading, from: "e0", to: "e2" } as const;
        const { shuffled, arrival } = surprise(build(network), { ...asked, shuffles });
        if (shuffled === undefined || arrival === undefined) return;
        const all = exchanges(network, classes).map((exchanged) => {
          const [path] = answerPaths(build(exchanged), { ...asked, criterion: "earliest" }).paths;
          return reading === "certain" ? path?.arrival.latest : path?.arrival.earliest;
        });
        for (const day of shuffled.arrivals) expect(all).toContain(day);
        const expectCount = (found: number, holds: (day: number | undefined) => boolean) => {
          const share = all.filter(holds).length / all.length;
          // Eight standard errors, and a few more where the share is too small for them.
          const slack = 8 * Math.sqrt(shuffles * share * (1 - share)) + 4;
          expect(Math.abs(found - shuffles * share)).toBeLessThanOrEqual(slack);
        };
        expectCount(testOf(shuffled, "arrival")?.asGood ?? -1, (day) => day !== undefined && day <= arrival);
        expectCount(shuffled.unreached, (day) => day === undefined);
      }),
      { numRuns: 60 },
    );
  });

  it("says the least p that the data could have shown", () => {
    // Three dates of one type, the path the earliest of them: one dealing in three gives as early a one.
    const graph = buildTemporalGraph(STATES, FORWARD, [
      relation("a", "b", "1950"),
      relation("c", "d", "1960"),
      relation("d", "c", "1970"),
    ]);
    const { shuffled } = surprise(graph, { from: "a", to: "b" });
    const arrival = testOf(shuffled, "arrival");
    expect(arrival?.p).toBe(arrival?.leastP);
    expect(Math.abs((arrival?.leastP ?? 0) - 1 / 3)).toBeLessThan(0.06);
    expect(testOf(shuffled, "existence")).toMatchObject({ p: 1, leastP: 1 });
    // The path of the middle date could have been earlier: what it could have shown is less than what it shows.
    const middle = surprise(graph, { from: "c", to: "d" }).shuffled;
    const [shown, least] = [testOf(middle, "arrival")?.p ?? 0, testOf(middle, "arrival")?.leastP ?? 0];
    expect(Math.abs(shown - 2 / 3)).toBeLessThan(0.06);
    expect(Math.abs(least - 1 / 3)).toBeLessThan(0.06);
    expect(least).toBeGreaterThan(TELLING);
  });

  it("counts rests as short as often as every exchange of dates has one", () => {
    const chain = [...CHAIN.slice(0, 3), relation("d", "a", "1953"), relation("b", "a", "1954")];
    const graph = buildTemporalGraph(STATES, FORWARD, chain);
    const observed = leastRestOf(prepare(graph, {}), "certain", { from: 0, to: 3 }).days ?? 0;
    const all = permutations(chain.map(({ bounds }) => bounds)).map((dates) => {
      const dated = chain.map((claim, i) => ({ ...claim, bounds: dates[i] ?? claim.bounds }));
      const shuffled = buildTemporalGraph(STATES, FORWARD, dated);
      return leastRestOf(prepare(shuffled, {}), "certain", { from: 0, to: 3 }).days;
    });
    const share = (most: number) =>
      all.filter((days) => days !== undefined && days <= most).length / all.length;
    const shuffles = 1000;
    const answer = surprise(graph, { from: "a", to: "d", shuffles });
    expect(answer.leastRest).toBe(observed);
    const rest = testOf(answer.shuffled, "rest");
    const slack = (p: number) => 5 * Math.sqrt((p * (1 - p)) / shuffles) + 1 / shuffles;
    const best = Math.min(...all.filter((days) => days !== undefined));
    expect(share(observed)).toBeGreaterThan(share(best));
    expect(Math.abs((rest?.p ?? 0) - share(observed))).toBeLessThan(slack(share(observed)));
    expect(Math.abs((rest?.leastP ?? 0) - share(best))).toBeLessThan(slack(share(best)));
  });

  it("exchanges dates within periods only where it is told to", () => {
    const periods = [entity("early", "Period", "1945/1965"), entity("late", "Period", "1966/1990")];
    const prepared = prepare(buildTemporalGraph([...STATES, ...periods], FORWARD, CHAIN), {});
    const sizes = (exchange: "lifespans" | "periods") =>
      dateTokens(prepared, exchange)
        .classes.map(({ length }) => length)
        .toSorted();
    expect(sizes("lifespans")).toEqual([5]);
    // 1950 and 1960, 1970 and 1980, and 1940 before them all.
    expect(sizes("periods")).toEqual([1, 2, 2]);
  });

  it("has nothing to test where there is no path", () => {
    const graph = buildTemporalGraph(STATES, FORWARD, CHAIN.slice(0, 3));
    expect(surprise(graph, { from: "d", to: "a" })).toMatchObject({ verdict: "none", arrival: undefined });
  });

  it("repeats itself with a seed and stops when told to, with what it has", () => {
    const graph = buildTemporalGraph(STATES, FORWARD, CHAIN);
    const ask = (seed: number) =>
      surprise(graph, { from: "a", to: "d", shuffles: 200, seed }).shuffled?.arrivals;
    expect(ask(3)).toEqual(ask(3));
    expect(ask(3)).not.toEqual(ask(4));
    let done = 0;
    const control = { shouldStop: () => done >= 20, onProgress: (count: number) => (done = count) };
    const stopped = surprise(graph, { from: "a", to: "d", shuffles: 200 }, control);
    expect(stopped).toMatchObject({ truncated: true, shuffled: { shuffles: 20 } });
  });
});
