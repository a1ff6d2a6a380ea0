import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokers } from "../../../model/influence/measures/brokers.ts";
import { reach } from "../../../model/influence/measures/reach.ts";
import type { Criterion, Reading } from "../../../model/influence/options.ts";
import { answerPaths } from "../../../model/influence/paths/answer-paths.ts";
import {
  departureOf,
  leastRest,
  momentsOf,
  restsOf,
  verdictInSpiteOfDoubt,
  verdictOf,
} from "../../../model/influence/paths/timed-path.ts";
import { tighten } from "../../../model/time/bounds.ts";
import { allWorlds, countWorlds, type Outcome, range, simplePaths, tokenOf, tryPath } from "./brute-force.ts";
import { check, type Drawn, endsAt, FROM, holdsIn, sequenceOf, TO, verdictOn } from "./drawn-cases.ts";
import { build, networks, options } from "./networks.ts";

const MOST_WORLDS = 400;
const readings = fc.constantFrom<Reading>("certain", "possible");

const ask = ({ network, question, reading }: Drawn, criterion: Criterion, k?: number) =>
  answerPaths(build(network), { ...question, reading, criterion, k, from: FROM, to: TO });

type Shown = ReturnType<typeof ask>["paths"][number];

const key = sequenceOf;

describe("against every world and every simple path", { timeout: 60_000 }, () => {
  it("judges and dates a single path by the closed form", () => {
    check(1500, ({ question, outcomes }) => {
      for (const { path, verdict, undoubted, moments, departures, rests, leastRest: least } of outcomes) {
        const timed = timePath(path, question);
        expect(verdictOf(timed)).toBe(verdict);
        expect(verdictInSpiteOfDoubt(timed)).toBe(undoubted);
        if (verdict === "none") continue;
        expect(momentsOf(timed)).toEqual(moments);
        expect(departureOf(timed)).toEqual(range(departures));
        expect(restsOf(timed)).toEqual(rests.map(({ earliest, latest }) => ({ min: earliest, max: latest })));
        expect(leastRest(timed, "possible")).toBe(least.possible);
        if (undoubted === "certain") expect(leastRest(timed, "certain")).toBe(least.certain);
      }
    });
  });

  it("decides a pair, and every world having some path is one path holding in every world", () => {
    check(1500, (drawn) => {
      const { question, worlds, outcomes } = drawn;
      const toTarget = endsAt(outcomes, TO);
      const verdict = verdictOn(toTarget);
      expect(ask(drawn, "fewest").verdict).toBe(verdict);
      if (question.maxHops !== undefined) return;
      const sure = toTarget.filter(({ path }) => !path.relations.some(({ doubted }) => doubted));
      const always = worlds.every((_, w) => sure.some(({ arrivals }) => arrivals[w] !== undefined));
      expect(always).toBe(verdict === "certain");
    });
  });

  it("finds the earliest arrival, with fewest hops among the earliest", () => {
    check(1500, (drawn) => {
      const held = endsAt(drawn.outcomes, TO).filter(holdsIn(drawn.reading));
      const [path] = ask(drawn, "earliest").paths;
      expect(path === undefined).toBe(held.length === 0);
      if (path === undefined) return;
      const earliest = Math.min(...held.map(({ arrival }) => arrival[drawn.reading]));
      const foremost = held.filter(({ arrival }) => arrival[drawn.reading] === earliest);
      expect(drawn.reading === "certain" ? path.arrival.latest : path.arrival.earliest).toBe(earliest);
      expect(path.hops.length).toBe(Math.min(...foremost.map((outcome) => outcome.path.relations.length)));
      expectDescribed(path, drawn);
    });
  });

  it("finds the latest departure, with fewest hops among the latest", () => {
    check(1500, (drawn) => {
      const held = endsAt(drawn.outcomes, TO).filter(holdsIn(drawn.reading));
      const [path] = ask(drawn, "latest").paths;
      expect(path === undefined).toBe(held.length === 0);
      if (path === undefined) return;
      const latest = Math.max(...held.map(({ departure }) => departure[drawn.reading]));
      const last = held.filter(({ departure }) => departure[drawn.reading] === latest);
      expect(drawn.reading === "certain" ? path.departure.earliest : path.departure.latest).toBe(latest);
      expect(path.hops.length).toBe(Math.min(...last.map((outcome) => outcome.path.relations.length)));
      expectDescribed(path, drawn);
    });
  });

  it("finds the fewest hops, with the earliest arrival among the fewest", () => {
    check(1500, (drawn) => {
      const held = endsAt(drawn.outcomes, TO).filter(holdsIn(drawn.reading));
      const [path] = ask(drawn, "fewest").paths;
      expect(path === undefined).toBe(held.length === 0);
      if (path === undefined) return;
      const fewest = Math.min(...held.map((outcome) => outcome.path.relations.length));
      const shortest = held.filter((outcome) => outcome.path.relations.length === fewest);
      const earliest = Math.min(...shortest.map(({ arrival }) => arrival[drawn.reading]));
      expect(path.hops.length).toBe(fewest);
      expect(drawn.reading === "certain" ? path.arrival.latest : path.arrival.earliest).toBe(earliest);
      expectDescribed(path, drawn);
    });
  });

  it("lists the k best sequences of entities by hops, then arrival", () => {
    check(1500, (drawn) => {
      const { reading } = drawn;
      const best = new Map<string, { hops: number; arrival: number }>();
      for (const outcome of endsAt(drawn.outcomes, TO).filter(holdsIn(reading))) {
        const sequence = key(outcome.path.entities);
        const arrival = Math.min(
          outcome.arrival[reading],
          best.get(sequence)?.arrival ?? Number.POSITIVE_INFINITY,
        );
        best.set(sequence, { hops: outcome.path.relations.length, arrival });
      }
      const all = [...best.values()].toSorted((a, b) => a.hops - b.hops || a.arrival - b.arrival);
      const k = 1 + (all.length % 4);
      const arrivalOf = ({ arrival }: Shown) => (reading === "certain" ? arrival.latest : arrival.earliest);
      for (const [limit, expected] of [
        [k, all.slice(0, k)],
        [100, all],
      ] as const) {
        const { paths } = ask(drawn, "best", limit);
        const shown = paths.map((path) => ({ hops: path.hops.length, arrival: arrivalOf(path) }));
        expect(shown).toEqual(expected);
        expect(paths.map((path) => best.get(key(path.entities)))).toEqual(expected);
        expect(new Set(paths.map((path) => key(path.entities))).size).toBe(paths.length);
      }
    });
  });

  it("reaches forwards whom some path reaches, with the bounds of the arrival", () => {
    check(1500, ({ network, question, worlds, outcomes, reading }) => {
      const answer = reach(build(network), { ...question, reading, from: FROM });
      const ids = network.entities.map(({ id }) => id).filter((id) => id !== FROM);
      const reached = ids.filter((id) => endsAt(outcomes, id).some(holdsIn(reading)));
      expect(answer.entities.map(({ entity }) => entity).toSorted()).toEqual(reached);
      expect(answer.reached).toBe(reached.length);
      for (const { entity, verdict, moment } of answer.entities) {
        const paths = endsAt(outcomes, entity);
        expect(verdict).toBe(verdictOn(paths));
        expect(moment.earliest).toBe(
          Math.min(...paths.filter(holdsIn("possible")).map((o) => o.arrival.possible)),
        );
        const sure = paths.filter(holdsIn("certain")).map((outcome) => outcome.arrival.certain);
        if (verdict === "certain") expect(moment.latest).toBe(Math.min(...sure));
        else expect(latestOfForemost(paths)).toContain(moment.latest);
        if (verdict !== "certain" || question.maxHops !== undefined) continue;
        const sureOf = paths.filter(({ path }) => !path.relations.some(({ doubted }) => doubted));
        const worst = worlds.map((_, w) => range(sureOf.map(({ arrivals }) => arrivals[w])).earliest);
        expect(moment.latest).toBe(Math.max(...worst));
      }
    });
  });

  it("reaches backwards from whom some path leads here, with the bounds of the departure", () => {
    const drawn = fc
      .record({ network: networks, question: options, reading: readings })
      .map((rest) => {
        const sources = rest.network.entities.map(({ id }) => id).filter((id) => id !== TO);
        const paths = sources.flatMap((id) => simplePaths(rest.network, rest.question, id));
        return { ...rest, sources, paths: paths.filter((path) => path.entities.at(-1) === TO) };
      })
      .filter(({ paths }) => countWorlds(paths.flatMap((path) => path.relations)) <= MOST_WORLDS);
    fc.assert(
      fc.property(drawn, ({ network, question, reading, sources, paths }) => {
        const worlds = allWorlds(paths.flatMap((path) => path.relations));
        const outcomes = paths.map((path) => tryPath(path, worlds, question));
        const startsAt = (id: string) => outcomes.filter(({ path }) => path.entities[0] === id);
        const answer = reach(build(network), { ...question, reading, to: TO });
        const reaching = sources.filter((id) => startsAt(id).some(holdsIn(reading)));
        expect(answer.entities.map(({ entity }) => entity).toSorted()).toEqual(reaching);
        for (const { entity, verdict, moment } of answer.entities) {
          const own = startsAt(entity);
          expect(verdict).toBe(verdictOn(own));
          const possible = own.filter(holdsIn("possible")).map((outcome) => outcome.departure.possible);
          expect(moment.latest).toBe(Math.max(...possible));
          const sure = own.filter(holdsIn("certain")).map((outcome) => outcome.departure.certain);
          if (verdict === "certain") expect(moment.earliest).toBe(Math.max(...sure));
          else expect(earliestOfLast(own)).toContain(moment.earliest);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("names as brokers those without whom no path remains or arrival comes later", () => {
    check(1500, ({ network, question, outcomes, reading }) => {
      const graph = build(network);
      const asked = { ...question, reading, from: FROM, to: TO };
      const answer = brokers(graph, asked);
      const { paths, reach: reached } = answerPaths(graph, { ...asked, criterion: "earliest" });
      expect([answer.path, answer.reach]).toEqual([paths[0], reached]);
      const held = endsAt(outcomes, TO).filter(holdsIn(reading));
      const arrivalOf = (paths: Outcome[]) => Math.min(...paths.map(({ arrival }) => arrival[reading]));
      const expected = network.entities
        .map(({ id }) => id)
        .filter((id) => id !== FROM && id !== TO && held.length > 0)
        .map((id) => {
          const without = endsAt(outcomes, TO).filter(({ path }) => !path.entities.includes(id));
          const left = without.filter(holdsIn(reading));
          const arrival = left.length === 0 ? undefined : arrivalOf(left);
          const delay = arrival === undefined ? undefined : arrival - arrivalOf(held);
          return { entity: id, verdict: verdictOn(without), arrival, delay };
        })
        .filter(({ delay }) => delay !== 0);
      expect(answer.brokers.toSorted((a, b) => a.entity.localeCompare(b.entity))).toEqual(expected);
    });
  });
});

/** A path of the reference as the closed form takes it. */
function timePath({ relations, takenIn }: Outcome["path"], question: Drawn["question"]) {
  const hops = relations.map((relation, i) => ({
    bounds: tighten(relation.bounds),
    token: tokenOf(relation),
    closesAtStart: takenIn[i] ?? false,
    doubted: relation.doubted ?? false,
  }));
  return { hops, window: question.window, minDelay: question.minDelay ?? 0, maxRest: question.maxRest };
}

/** What an answer shows of a path is what that very path does in every world. */
function expectDescribed(shown: Shown, { outcomes }: Drawn) {
  const relations = key(shown.hops.map((hop) => hop.relation));
  const own = outcomes.find(
    ({ path }) =>
      key(path.entities) === key(shown.entities) && key(path.relations.map(({ id }) => id)) === relations,
  );
  expect(own?.verdict).toBe(shown.verdict);
  expect(own?.moments).toEqual(shown.hops.map((hop) => hop.moment));
  expect(own?.rests.map(({ earliest, latest }) => [earliest, latest])).toEqual(
    shown.hops.flatMap(({ rest }) => (rest === undefined ? [] : [[rest.min, rest.max]])),
  );
  expect(own?.leastRest[shown.verdict]).toBe(shown.leastRest);
  expect(shown.onlyDoubted).toBe(own?.undoubted === "certain" && own.verdict === "possible");
  expect(range(own?.departures ?? [])).toEqual(shown.departure);
  for (const [i, hop] of shown.hops.entries()) {
    for (const rival of hop.rivals) {
      const swapped = shown.hops.map((other, j) => (i === j ? rival.relation : other.relation));
      const outcome = outcomes.find(
        ({ path }) =>
          key(path.entities) === key(shown.entities) &&
          key(path.relations.map(({ id }) => id)) === key(swapped),
      );
      expect(rival.verdict).toBe(outcome?.verdict);
    }
  }
}

function latestOfForemost(paths: Outcome[]): number[] {
  const held = paths.filter(holdsIn("possible"));
  const earliest = Math.min(...held.map(({ arrival }) => arrival.possible));
  return held
    .filter(({ arrival }) => arrival.possible === earliest)
    .map(({ arrivals }) => range(arrivals).latest);
}

function earliestOfLast(paths: Outcome[]): number[] {
  const held = paths.filter(holdsIn("possible"));
  const latest = Math.max(...held.map(({ departure }) => departure.possible));
  return held
    .filter(({ departure }) => departure.possible === latest)
    .map(({ departures }) => range(departures).earliest);
}
