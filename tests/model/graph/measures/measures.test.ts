import fc from "fast-check";
import { expect, test } from "vitest";
import type { Side } from "../../../../model/graph/compare/side.ts";
import { SECTORS } from "../../../../model/graph/kinds.ts";
import { yearsOf } from "../../../../model/graph/measures/curve.ts";
import { measureWindow } from "../../../../model/graph/measures/measure-window.ts";
import { rankCorrelation } from "../../../../model/graph/measures/rank-correlation.ts";
import { toNetwork } from "../../../../model/graph/pack/open.ts";
import type { RelationRow } from "../../../../model/graph/pack/rows.ts";
import { projectColumns } from "../../../../model/influence/graph/project.ts";
import { measureCase } from "../../../../model/influence/measures/measure-case.ts";
import { reach } from "../../../../model/influence/measures/reach.ts";
import type { Bounds, Interval } from "../../../../model/time/bounds.ts";
import { DAYS_A_YEAR, FIRST_DAY, formatDay, LAST_DAY, parseDay } from "../../../../model/time/day.ts";
import { standingWithin } from "../../../../model/time/in-force.ts";
import type { Reading } from "../../../../model/time/reading.ts";
import { columnsOf, type PlainCase, plainCase, windowOfDays } from "../cases.ts";

const reading = fc.constantFrom<Reading[]>("certain", "possible");

function joined(plain: PlainCase, window: Interval, as: Reading): RelationRow[] {
  return plain.relations.filter(({ bounds, denied, voice }) => {
    const standing = standingWithin(bounds, window);
    const isIn = standing === "certain" || standing === as;
    return isIn && !denied && voice !== "recommends";
  });
}

/** Who is joined with whom, and by how many relations. */
function matrixOf(rows: readonly RelationRow[]): Map<string, Map<string, number>> {
  const matrix = new Map<string, Map<string, number>>();
  for (const { from, to } of rows) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const row = matrix.get(one) ?? new Map<string, number>();
      if (from !== to) row.set(other, (row.get(other) ?? 0) + 1);
      matrix.set(one, row);
    }
  }
  return matrix;
}

/** All shortest ways between two, by listing every simple way. */
function shortestWays(matrix: ReturnType<typeof matrixOf>, from: string, to: string): string[][] {
  const ways: string[][] = [];
  const walk = (way: string[]) => {
    const last = way.at(-1) ?? "";
    if (last === to) ways.push(way);
    else for (const next of matrix.get(last)?.keys() ?? []) if (!way.includes(next)) walk([...way, next]);
  };
  walk([from]);
  const least = Math.min(...ways.map(({ length }) => length));
  return ways.filter(({ length }) => length === least);
}

function betweennessOf(matrix: ReturnType<typeof matrixOf>, id: string): number {
  const others = [...matrix.keys()].filter((one) => one !== id);
  let [sum, pairs] = [0, 0];
  for (const from of others)
    for (const to of others) {
      if (from >= to) continue;
      pairs++;
      const ways = shortestWays(matrix, from, to);
      if (ways.length > 0) sum += ways.filter((way) => way.includes(id)).length / ways.length;
    }
  return pairs === 0 ? 0 : sum / pairs;
}

/** The share of relations within communities beyond what chance would give, from its definition. */
function modularityOf(matrix: ReturnType<typeof matrixOf>, communityOf: (id: string) => number): number {
  const strength = (id: string) => [...(matrix.get(id)?.values() ?? [])].reduce((sum, one) => sum + one, 0);
  const ids = [...matrix.keys()];
  const total = ids.reduce((sum, id) => sum + strength(id), 0);
  let sum = 0;
  for (const one of ids)
    for (const other of ids) {
      if (communityOf(one) !== communityOf(other)) continue;
      sum += (matrix.get(one)?.get(other) ?? 0) - (strength(one) * strength(other)) / total;
    }
  return total === 0 ? 0 : sum / total;
}

function measure(plain: PlainCase, window: Interval, as: Reading) {
  const columns = columnsOf(plain);
  const side: Side = { columns, window, reading: as, filter: {} };
  const found = measureWindow(side);
  const ids = found.entities.map(({ entity }) => columns.entities.ids.at(entity) ?? "");
  return { found, ids, rows: joined(plain, window, as) };
}

test("relations, degree, betweenness and modularity are those of their definitions", () => {
  fc.assert(
    fc.property(plainCase, windowOfDays, reading, (plain, window, as) => {
      const { found, ids, rows } = measure(plain, window, as);
      const matrix = matrixOf(rows);
      expect([...ids].sort()).toEqual([...matrix.keys()].sort());
      const communities = new Map<string, number>();
      const sizes = new Map<number, number>();
      found.entities.forEach((one, index) => {
        const id = ids[index] ?? "";
        const own = rows.filter(({ from, to }) => from === id || to === id);
        expect(one.relations).toBe(own.length);
        expect(one.certain).toBe(
          own.filter(({ bounds }) => standingWithin(bounds, window) === "certain").length,
        );
        expect(one.degree).toBe(matrix.get(id)?.size);
        if (matrix.size > 2) expect(one.betweenness).toBeCloseTo(betweennessOf(matrix, id), 9);
        const all = plain.relations.filter(({ from, to }) => from === id || to === id);
        expect(one.statements).toBe(all.length);
        const sources = new Set(all.flatMap((row) => row.sources.map((place) => place.split("#")[0])));
        expect(one.sources).toBe(sources.size);
        communities.set(id, one.community);
        sizes.set(one.community, (sizes.get(one.community) ?? 0) + 1);
      });
      for (const one of found.entities) expect(one.communitySize).toBe(sizes.get(one.community));
      const modularity = modularityOf(matrix, (id) => communities.get(id) ?? 0);
      expect(found.communities.modularity).toBeCloseTo(modularity, 9);
      expect(found.communities.count).toBe(new Set(communities.values()).size);
      for (const sector of SECTORS) {
        const own = rows.filter((row) => row.sector === sector);
        const certain = own.filter(({ bounds }) => standingWithin(bounds, window) === "certain").length;
        expect(found.sectors[sector]).toEqual({ certain, possible: own.length - certain });
      }
    }),
    { numRuns: 60 },
  );
});

test("the same network falls into the same communities each time", () => {
  fc.assert(
    fc.property(plainCase, windowOfDays, (plain, window) => {
      expect(measure(plain, window, "possible").found).toEqual(measure(plain, window, "possible").found);
    }),
    { numRuns: 20 },
  );
});

test("reach and closeness are what the questions of reach answer, one by one", () => {
  fc.assert(
    fc.property(plainCase, windowOfDays, reading, (plain, asked, as) => {
      const columns = columnsOf(plain);
      const graph = projectColumns(toNetwork(columns));
      const { entities, window } = measureCase(graph, columns, {
        window: asked,
        reading: as,
        filter: {},
        of: [],
        part: "all",
      });
      for (const { id, reachOut, reachIn, closeness } of entities) {
        const out = reach(graph, { from: id, window, reading: as });
        const reached = out.entities.filter(({ verdict }) => as === "possible" || verdict === "certain");
        expect(reachOut).toBe(reached.length);
        const into = reach(graph, { to: id, window, reading: as });
        expect(reachIn).toBe(as === "certain" ? into.certain : into.reached);
        const sum = reached.reduce((total, { moment }) => {
          const day = as === "certain" ? moment.latest : moment.earliest;
          return total + 1 / (1 + (day - window.start) / DAYS_A_YEAR);
        }, 0);
        if (as === "possible") expect(closeness).toBeCloseTo(sum / (plain.entities.length - 1), 9);
        expect(closeness).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 40 },
  );
});

/** Spearman's ρ by the definition of ranks as counts: how many are smaller, and half of the others that are as large. */
function plainCorrelation(one: readonly number[], other: readonly number[]): number {
  const rank = (values: readonly number[]) =>
    values.map(
      (value) => values.filter((v) => v < value).length + values.filter((v) => v === value).length / 2,
    );
  const [x, y] = [rank(one), rank(other)];
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const covariance = (a: readonly number[], b: readonly number[]) =>
    mean(a.map((v, index) => (v - mean(a)) * ((b[index] ?? 0) - mean(b))));
  return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
}

test("rank correlation is Pearson's of ranks, ties sharing theirs, and says nothing where nothing varies", () => {
  const values = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(values, (pairs) => {
      const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      const found = rankCorrelation(x, y);
      if (new Set(x).size === 1 || new Set(y).size === 1) expect(found).toBe(undefined);
      else expect(found).toBeCloseTo(plainCorrelation(x, y), 9);
    }),
  );
  expect(rankCorrelation([1, 2, 3], [10, 20, 900])).toBeCloseTo(1, 9);
  expect(rankCorrelation([1, 2], [1, 2])).toBe(undefined);
});

test("the years of a window are those of the calendar, cut to it, and none is missing", () => {
  const spelled = yearsOf({ start: parseDay("0099-06-30"), end: parseDay("0101-02-01") }).map(
    ({ start, end }) => [formatDay(start), formatDay(end)],
  );
  expect(spelled).toEqual([
    ["0099-06-30", "0099-12-31"],
    ["0100-01-01", "0100-12-31"],
    ["0101-01-01", "0101-02-01"],
  ]);
  expect(yearsOf({ start: parseDay("9999-01-01"), end: parseDay("9999-12-31") })).toHaveLength(1);
});

/** A case whose days are so far apart that it lasts for years. */
function lasting({ types, entities, relations }: PlainCase): PlainCase {
  const later = (day: number) => (day === FIRST_DAY || day === LAST_DAY ? day : day * 17);
  const stretch = ({ startMin, startMax, endMin, endMax }: Bounds) => ({
    startMin: later(startMin),
    startMax: later(startMax),
    endMin: later(endMin),
    endMax: later(endMax),
  });
  return {
    types,
    entities,
    relations: relations.map((row) => ({ ...row, bounds: stretch(row.bounds) })),
  };
}

test("the curve of an entity is, year by year, what is asked of that year alone", () => {
  fc.assert(
    fc.property(plainCase, reading, (plain, as) => {
      const rows = lasting(plain);
      const columns = columnsOf(rows);
      const graph = projectColumns(toNetwork(columns));
      const of = rows.entities.map(({ id }) => id);
      const window = { start: parseDay("1971-03-01"), end: parseDay("1974-06-30") };
      const question = { window, reading: as, filter: {}, of, part: "years" as const };
      const { years, entities, window: cut } = measureCase(graph, columns, question);
      expect(entities).toEqual([]);
      for (const [index, { start, places }] of years.entries()) {
        const year = { start, end: Math.min(cut.end, (years[index + 1]?.start ?? cut.end + 1) - 1) };
        const matrix = matrixOf(joined(rows, year, as));
        for (const [at, id] of of.entries()) {
          const place = places[at];
          expect(place?.degree).toBe(matrix.get(id)?.size);
          if (place === undefined) continue;
          if (matrix.size > 2) expect(place.betweenness).toBeCloseTo(betweennessOf(matrix, id), 9);
          const [out, into] = [
            reach(graph, { from: id, window: year, reading: as }),
            reach(graph, { to: id, window: year, reading: as }),
          ];
          expect(place.reachOut).toBe(as === "certain" ? out.certain : out.reached);
          expect(place.reachIn).toBe(as === "certain" ? into.certain : into.reached);
        }
      }
    }),
    { numRuns: 15 },
  );
});
