import fc from "fast-check";
import { expect, test } from "vitest";
import type { CaseColumns } from "../../../model/graph/columns.ts";
import { BEGINNINGS, type Filter } from "../../../model/graph/filter.ts";
import { KINDS, SECTORS } from "../../../model/graph/kinds.ts";
import type { RelationRow } from "../../../model/graph/pack/rows.ts";
import { BIN_UNITS } from "../../../model/graph/within/bins.ts";
import { dropBy } from "../../../model/graph/within/case-filter.ts";
import { chooseRelations, strongestPairs } from "../../../model/graph/within/choose.ts";
import { countBins } from "../../../model/graph/within/count-bins.ts";
import { countByDays, countDays } from "../../../model/graph/within/day-counts.ts";
import { spanOf } from "../../../model/graph/within/day-span.ts";
import { drawNetwork } from "../../../model/graph/within/draw-network.ts";
import { countInForce } from "../../../model/graph/within/in-force.ts";
import { certainOf, keptOf } from "../../../model/graph/within/pair-counts.ts";
import { listRelationsOf } from "../../../model/graph/within/relations-of.ts";
import { listInForce, SORT_KEYS, sortRelations } from "../../../model/graph/within/table.ts";
import type { Interval } from "../../../model/time/bounds.ts";
import { standingWithin } from "../../../model/time/in-force.ts";
import { columnsOf, exactCase, type PlainCase, plainCase, windowOfDays } from "./cases.ts";

const reading = fc.constantFrom("certain" as const, "possible" as const);

const filter: fc.Arbitrary<Filter> = fc.record(
  {
    types: fc.subarray(["AA", "BB", "CC"]),
    kinds: fc.subarray([...KINDS.slice(0, 3)]),
    sectors: fc.subarray([...SECTORS]),
    sources: fc.subarray(["one", "two"]),
    without: fc.subarray(["one", "two", "AA", "entity/0-é", "r1/l", "nothing"]),
    beginnings: fc.constantFrom(...BEGINNINGS),
  },
  { requiredKeys: [] },
);

/** What a filter keeps within a window, said once more and plainly. */
function keeps(plain: PlainCase, row: RelationRow, filter: Filter, window: Interval) {
  const { types, kinds, sectors, sources, without = [] } = filter;
  const kindOf = (id: string) => plain.entities.find((entity) => entity.id === id)?.kind ?? "State";
  const cited = row.sources.map((place) => place.split("#")[0] ?? "");
  return (
    (types === undefined || types.includes(row.type)) &&
    (sectors === undefined || sectors.includes(row.sector)) &&
    (kinds === undefined || [row.from, row.to].every((id) => kinds.includes(kindOf(id)))) &&
    (sources === undefined || cited.some((source) => sources.includes(source))) &&
    ![row.id, row.type, row.from, row.to].some((name) => without.includes(name)) &&
    !cited.every((source) => without.includes(source)) &&
    hasBegun(row, filter, window)
  );
}

function hasBegun({ when, bounds }: RelationRow, { beginnings }: Filter, window: Interval) {
  return beginnings !== "known" || when !== "/1980" || standingWithin(bounds, window) === "certain";
}

interface AskedWindow {
  readonly window: Interval;
  readonly reading: "certain" | "possible";
  readonly filter: Filter;
}

function inForce(plain: PlainCase, { window, reading: asked }: AskedWindow): RelationRow[] {
  const wanted = asked === "certain" ? ["certain"] : ["certain", "possible"];
  return plain.relations.filter(({ bounds }) => wanted.includes(standingWithin(bounds, window)));
}

const pairOf = ({ from, to }: RelationRow) => [from, to].sort().join(" – ");

/** How many of some relations join each pair, and how many of these certainly. */
function countPairs(rows: readonly RelationRow[], window: Interval) {
  const counts = new Map<string, { kept: number; certain: number }>();
  for (const row of rows) {
    const { kept, certain } = counts.get(pairOf(row)) ?? { kept: 0, certain: 0 };
    const sure = Number(standingWithin(row.bounds, window) === "certain");
    counts.set(pairOf(row), { kept: kept + 1, certain: certain + sure });
  }
  return counts;
}

function nameOfPair({ pairs, relations, entities }: CaseColumns, pair: number): string {
  const first = pairs.first[pair] ?? 0;
  const ends = [relations.from[first], relations.to[first]];
  return ends
    .map((end) => entities.ids.at(end ?? -1))
    .sort()
    .join(" – ");
}

/** A window that holds most of a case, of which is counted what is not certainly in it. */
const widest = fc
  .tuple(fc.integer({ min: -20, max: 30 }), fc.integer({ min: 100, max: 260 }))
  .map(([start, end]) => ({ start, end }));

const asked = fc.record({
  window: fc.oneof(windowOfDays, widest),
  reading,
  filter: fc.oneof(fc.constant({}), fc.constant({ beginnings: "known" as const }), filter),
});

function ask(plain: PlainCase, { window, reading: as, filter: by }: AskedWindow) {
  const columns = columnsOf(plain);
  const dropped = dropBy(columns, by);
  return { columns, dropped, found: countInForce(columns, window, as, dropped) };
}

/** A case with a window from the day on which its first relation may end to that on which its last has begun, or a day beside. */
const justHeld = fc
  .tuple(fc.oneof(plainCase, exactCase), fc.integer({ min: -1, max: 1 }), fc.integer({ min: -1, max: 1 }))
  .map(([plain, before, after]) => {
    const bounds = plain.relations.map((row) => row.bounds);
    const start = Math.min(...bounds.map(({ endMin }) => endMin), 200) + before;
    const end = Math.max(...bounds.map(({ startMax }) => startMax), start) + after;
    return { plain, window: { start, end } };
  });

test("what is in force is what a plain look at every relation finds", () => {
  const free = fc.tuple(fc.oneof(plainCase, exactCase), asked);
  const held = fc
    .tuple(justHeld, asked)
    .map(([{ plain, window }, question]): [PlainCase, AskedWindow] => [plain, { ...question, window }]);
  fc.assert(
    fc.property(fc.oneof(free, held), ([plain, question]) => {
      const { found, columns } = ask(plain, question);
      const present = inForce(plain, question);
      const kept = present.filter((row) => keeps(plain, row, question.filter, question.window));
      expect(found.total).toBe(kept.length);
      expect(found.certain).toBe(
        kept.filter(({ bounds }) => standingWithin(bounds, question.window) === "certain").length,
      );
      const byPair = countPairs(kept, question.window);
      expect(found.pairs.joined).toBe(byPair.size);
      for (let pair = 0; pair < columns.pairs.count; pair++) {
        const counted = byPair.get(nameOfPair(columns, pair)) ?? { kept: 0, certain: 0 };
        expect(keptOf(found.pairs, pair)).toBe(counted.kept);
        expect(certainOf(found.pairs, pair)).toBe(counted.certain);
      }
      const possible = inForce(plain, { ...question, reading: "possible" });
      expect(found.dropped).toBe(possible.length - kept.length);
      expect(found.actors).toBe(new Set(kept.flatMap(({ from, to }) => [from, to])).size);
      SECTORS.forEach((sector, index) => {
        expect(found.counts.sector[index]).toBe(present.filter((row) => row.sector === sector).length);
      });
      columns.types.forEach(({ type }, index) => {
        expect(found.counts.type[index]).toBe(present.filter((row) => row.type === type).length);
      });
      const ends = new Set(present.flatMap(({ from, to }) => [from, to]));
      KINDS.forEach((kind, index) => {
        const those = plain.entities.filter((entity) => entity.kind === kind && ends.has(entity.id));
        expect(found.counts.kind[index]).toBe(those.length);
      });
    }),
    { numRuns: 500 },
  );
});

test("the strongest pairs are those with most relations, and none has more that is not among them", () => {
  fc.assert(
    fc.property(plainCase, asked, fc.integer({ min: 1, max: 8 }), (plain, question, limit) => {
      const { columns, found } = ask(plain, question);
      const kept = inForce(plain, question).filter((row) =>
        keeps(plain, row, question.filter, question.window),
      );
      const strengths = new Map<string, number>();
      for (const row of kept) strengths.set(pairOf(row), (strengths.get(pairOf(row)) ?? 0) + 1);
      const chosen = strongestPairs(columns, found, limit);
      const expected = [...strengths.values()].sort((a, b) => b - a).slice(0, limit);
      expect(chosen.map((pair) => keptOf(found.pairs, pair))).toEqual(expected);
      expect(new Set(chosen).size).toBe(chosen.length);
      for (const pair of chosen)
        expect(strengths.get(nameOfPair(columns, pair))).toBe(keptOf(found.pairs, pair));
    }),
  );
});

test("around an entity its own strongest pairs are drawn as well, and totals stay those of all", () => {
  fc.assert(
    fc.property(plainCase, asked, fc.nat(), (plain, question, at) => {
      fc.pre(plain.entities.length > 0);
      const { columns } = ask(plain, question);
      const entity = at % columns.entities.kind.length;
      const limited = { ...question, draw: "pairs", limit: 1 } as const;
      const [alone, opened] = [
        drawNetwork(columns, limited),
        drawNetwork(columns, { ...limited, around: [entity] }),
      ];
      const id = columns.entities.ids.at(entity) ?? "";
      const kept = inForce(plain, question).filter((row) =>
        keeps(plain, row, question.filter, question.window),
      );
      const own = new Set(kept.filter(({ from, to }) => from === id || to === id).map(pairOf));
      const lines = opened.pairs.map(({ ends }) => [...ends].sort().join(" – "));
      expect(new Set(lines)).toEqual(
        new Set([...alone.pairs.map(({ ends }) => [...ends].sort().join(" – ")), ...own]),
      );
      expect(lines).toHaveLength(new Set(lines).size);
      expect(opened.total).toBe(alone.total);
      expect(opened.entityIndexes.has(entity)).toBe(true);
      expect(opened.degrees).toHaveLength(opened.entityIndexes.size);
      expect(opened.denied).toBe(kept.filter(({ denied }) => denied).length);
      expect(opened.recommended).toBe(
        kept.filter(({ denied, voice }) => !denied && voice === "recommends").length,
      );
    }),
  );
});

test("under a limit relations that are certain come first, and none twice", () => {
  fc.assert(
    fc.property(plainCase, asked, fc.integer({ min: 1, max: 50 }), (plain, question, limit) => {
      const { columns, found, dropped } = ask(plain, question);
      const chosen = chooseRelations(columns, found, { ...question, dropped, limit });
      const kept = inForce(plain, question).filter((row) =>
        keeps(plain, row, question.filter, question.window),
      );
      const ids = chosen.map((index) => columns.relations.ids.at(index));
      expect(new Set(ids).size).toBe(Math.min(limit, kept.length));
      const certain = kept.filter(({ bounds }) => standingWithin(bounds, question.window) === "certain");
      const names = new Set(certain.map(({ id }) => id));
      const places = ids.map((id) => names.has(id ?? ""));
      expect(places).toEqual(places.toSorted((a, b) => Number(b) - Number(a)));
      expect(places.filter(Boolean)).toHaveLength(Math.min(limit, certain.length));
    }),
  );
});

test("a histogram counts in each bin what a window of that bin holds", () => {
  const span = fc
    .tuple(fc.integer({ min: -800, max: 200 }), fc.nat(900))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(plainCase, filter, span, fc.constantFrom(...BIN_UNITS), (plain, by, within, unit) => {
      const columns = columnsOf(plain);
      const dropped = dropBy(columns, by);
      const bins = countBins(columns, within, dropped, unit);
      expect(countByDays(countDays(columns, spanOf(columns.relations), dropped), within, unit)).toEqual(bins);
      const { starts, certain, possible, bySector } = bins;
      const ever = plain.relations.filter((row) => keeps(plain, row, { ...by, beginnings: "any" }, within));
      starts.forEach((start, bin) => {
        const window = { start, end: Math.min(within.end, (starts[bin + 1] ?? within.end + 1) - 1) };
        const kept = ever.filter((row) => hasBegun(row, by, window));
        const count = (rows: RelationRow[], wanted: string[]) =>
          rows.filter(({ bounds }) => wanted.includes(standingWithin(bounds, window))).length;
        expect(certain[bin]).toBe(count(kept, ["certain"]));
        expect(possible[bin]).toBe(count(kept, ["certain", "possible"]));
        const political = kept.filter(({ sector }) => sector === "political");
        expect(bySector[0]?.possible[bin]).toBe(count(political, ["certain", "possible"]));
      });
    }),
  );
});

test("bins are days, months and years of the calendar", () => {
  const columns = columnsOf({ types: [], entities: [], relations: [] });
  const days = (unit: "day" | "month" | "year", start: string, end: string) => {
    const toDay = (iso: string) => Date.parse(iso) / 86_400_000;
    const { starts } = countBins(columns, { start: toDay(start), end: toDay(end) }, undefined, unit);
    return Array.from(starts, (day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  };
  expect(days("day", "2000-02-28", "2000-03-01")).toEqual(["2000-02-28", "2000-02-29", "2000-03-01"]);
  expect(days("month", "1999-11-15", "2000-02-01")).toEqual([
    "1999-11-15",
    "1999-12-01",
    "2000-01-01",
    "2000-02-01",
  ]);
  expect(days("year", "0098-06-01", "0101-01-01")).toEqual([
    "0098-06-01",
    "0099-01-01",
    "0100-01-01",
    "0101-01-01",
  ]);
});

const ALPHABET = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

test("a table is sorted by each of its columns, ties by time", () => {
  fc.assert(
    fc.property(
      plainCase,
      asked,
      fc.constantFrom(...SORT_KEYS),
      fc.boolean(),
      (plain, question, key, down) => {
        const { columns, dropped } = ask(plain, question);
        const { window } = question;
        const found = listInForce(columns, window, question.reading, dropped);
        const sorted = sortRelations(columns, found, { key, descending: down, window });
        const rows = new Map(plain.relations.map((row) => [row.id, row]));
        const list = Array.from(sorted, (at) => rows.get(columns.relations.ids.at(at) ?? ""));
        const kept = inForce(plain, question).filter((row) =>
          keeps(plain, row, question.filter, question.window),
        );
        expect(new Set(list)).toEqual(new Set(kept));
        const nameOf = (id: string) => plain.entities.find((one) => one.id === id)?.name ?? "";
        const compare = (a: RelationRow, b: RelationRow) => {
          if (key === "from" || key === "to") return ALPHABET.compare(nameOf(a[key]), nameOf(b[key]));
          if (key === "type" || key === "sector") return ALPHABET.compare(a[key], b[key]);
          return 0;
        };
        const time = (a: RelationRow, b: RelationRow) =>
          a.bounds.startMin - b.bounds.startMin || a.bounds.endMax - b.bounds.endMax;
        for (const [index, row] of list.entries()) {
          const next = list[index + 1];
          if (row === undefined || next === undefined) continue;
          const order = (down ? -1 : 1) * (key === "date" ? time(row, next) : compare(row, next));
          expect(order).toBeLessThanOrEqual(0);
          if (order === 0 && ["from", "to", "type", "sector"].includes(key))
            expect(time(row, next)).toBeLessThanOrEqual(0);
        }
      },
    ),
  );
});

test("a dossier lists an entity's relations by how they read, each in order of time", () => {
  fc.assert(
    fc.property(plainCase, (plain) => {
      const columns = columnsOf(plain);
      const { order, groups } = listRelationsOf(columns, 0);
      const id = columns.entities.ids.at(0);
      const touching = plain.relations.filter(({ from, to }) => from === id || to === id);
      expect(order).toHaveLength(touching.length);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(touching.length);
      let place = 0;
      for (const { type, forward, count } of groups) {
        const indexes = order.subarray(place, place + count);
        place += count;
        for (const [at, index] of indexes.entries()) {
          expect(columns.relations.type[index]).toBe(type);
          expect(columns.relations.from[index] === 0).toBe(forward);
          const before = indexes[at - 1] ?? index;
          expect(columns.relations.startMin[before]).toBeLessThanOrEqual(
            columns.relations.startMin[index] ?? 0,
          );
        }
      }
    }),
  );
});
