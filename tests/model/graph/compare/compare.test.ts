import fc from "fast-check";
import { expect, test } from "vitest";
import { CHANGES } from "../../../../model/graph/compare/change-kind.ts";
import { compareSides } from "../../../../model/graph/compare/compare.ts";
import { countChanges } from "../../../../model/graph/compare/count.ts";
import { groupChanges } from "../../../../model/graph/compare/group.ts";
import { matchEntities } from "../../../../model/graph/compare/same-entities.ts";
import { writeComparison } from "../../../../model/graph/compare/write-comparison.ts";
import type { RelationRow } from "../../../../model/graph/pack/rows.ts";
import type { Bounds, Interval } from "../../../../model/time/bounds.ts";
import type { Reading } from "../../../../model/time/reading.ts";
import { columnsOf, type PlainCase, plainCase, typeOf, windowOfDays } from "../cases.ts";

const reading = fc.constantFrom<Reading[]>("certain", "possible");

/** Every way in which the uncertain days of a relation can fall that windows tell apart: its bounds and the windows' ends. */
function worldsOf({ startMin, startMax, endMin, endMax }: Bounds, windows: readonly Interval[]): Interval[] {
  const marks = windows.flatMap(({ start, end }) => [start - 1, start, end, end + 1]);
  const within = (from: number, to: number) => [from, to, ...marks.filter((day) => day > from && day < to)];
  return within(startMin, startMax).flatMap((start) =>
    within(endMin, endMax)
      .filter((end) => end >= start)
      .map((end) => ({ start, end })),
  );
}

const meets = (one: Interval, other: Interval) => one.start <= other.end && one.end >= other.start;

const keyOf = ({ from, to, type, denied, voice }: RelationRow) =>
  JSON.stringify([from, to, type, denied ? "denied" : voice === "recommends" ? "recommended" : "fact"]);

/** For one statement alone in its tie: what becomes of it in each world. */
function outcomes(row: RelationRow, a: Interval, b: Interval): Set<string> {
  const nameOf = (was: boolean, is: boolean) =>
    was && is ? "unchanged" : was ? "ended" : is ? "begun" : "never";
  return new Set(worldsOf(row.bounds, [a, b]).map((world) => nameOf(meets(world, a), meets(world, b))));
}

test("what certainly began, ended or stayed does so in every world, what possibly began or ended in some", () => {
  fc.assert(
    fc.property(plainCase, windowOfDays, windowOfDays, (plain, a, b) => {
      const columns = columnsOf(plain);
      const side = { columns, reading: "possible" as const, filter: {} };
      const { changes } = compareSides({ ...side, window: a }, { ...side, window: b });
      const rows = new Map(plain.relations.map((row) => [row.id, row]));
      for (const { change, certainty, before, after } of changes) {
        const ids = new Set([...before, ...after].map((at) => columns.relations.ids.at(at) ?? ""));
        const [row] = [...ids].map((id) => rows.get(id));
        if (ids.size !== 1 || row === undefined) continue;
        const worlds = outcomes(row, a, b);
        if (certainty === "certain") expect([...worlds]).toEqual([change]);
        else if (change !== "unchanged") expect(worlds.size > 1).toBe(true);
      }
    }),
  );
});

/** The comparison once more, relation by relation over the plain rows and with sets of ids. */
function comparePlainly(plain: PlainCase, a: Interval, b: Interval) {
  const on = (window: Interval) => {
    const ties = new Map<string, Map<string, boolean>>();
    for (const row of plain.relations) {
      if (row.bounds.startMin > window.end || row.bounds.endMax < window.start) continue;
      const isCertain = row.bounds.startMax <= window.end && row.bounds.endMin >= window.start;
      ties.set(keyOf(row), (ties.get(keyOf(row)) ?? new Map()).set(row.id, isCertain));
    }
    return ties;
  };
  const [before, after] = [on(a), on(b)];
  const counts = Object.fromEntries(CHANGES.map((change) => [change, { certain: 0, possible: 0 }]));
  const count = (change: string, isCertain: boolean) => {
    const one = counts[change];
    if (one) one[isCertain ? "certain" : "possible"] += 1;
  };
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key) ?? new Map(), after.get(key) ?? new Map()];
    const [wasSure, isSure] = [[...was.values()].includes(true), [...is.values()].includes(true)];
    if (was.size === 0) count("begun", isSure);
    else if (is.size === 0) count("ended", wasSure);
    else if (wasSure !== isSure) count(wasSure ? "ended" : "begun", false);
    else {
      const ids = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
      const flips = ids.filter((id) => (was.get(id) ?? is.get(id)) === true && was.has(id) !== is.has(id));
      if (ids.length === 0) count("unchanged", wasSure);
      else count("changed", flips.length > 0);
    }
  }
  return counts;
}

test("ties are counted as a plain comparison of rows counts them, each in one sector and with one actor", () => {
  fc.assert(
    fc.property(plainCase, windowOfDays, windowOfDays, (plain, a, b) => {
      const columns = columnsOf(plain);
      const side = { columns, reading: "possible" as const, filter: {} };
      const [first, second] = [
        { ...side, window: a },
        { ...side, window: b },
      ];
      const compared = compareSides(first, second);
      expect(countChanges(compared.changes)).toEqual(comparePlainly(plain, a, b));
      const grouped = groupChanges(first, second, compared).flatMap(({ sector, actors }) =>
        actors.flatMap(({ actor, changes }) => changes.map((change) => ({ sector, actor, change }))),
      );
      expect(new Set(grouped.map(({ change }) => change))).toEqual(new Set(compared.changes));
      expect(grouped).toHaveLength(compared.changes.length);
      for (const { sector, actor, change } of grouped) {
        expect(change.sector).toBe(sector);
        expect(columns.relations.from[change.after[0] ?? change.before[0] ?? -1]).toBe(actor);
      }
    }),
  );
});

test("the other way round what began has ended, and a window compared with itself has no change", () => {
  fc.assert(
    fc.property(plainCase, windowOfDays, windowOfDays, reading, (plain, a, b, as) => {
      const side = { columns: columnsOf(plain), reading: as, filter: {} };
      const there = countChanges(compareSides({ ...side, window: a }, { ...side, window: b }).changes);
      const back = countChanges(compareSides({ ...side, window: b }, { ...side, window: a }).changes);
      expect(back).toEqual({ ...there, begun: there.ended, ended: there.begun });
      const { begun, ended, changed } = countChanges(
        compareSides({ ...side, window: a }, { ...side, window: a }).changes,
      );
      expect([begun, ended, changed]).toEqual(Array(3).fill({ certain: 0, possible: 0 }));
    }),
  );
});

test("two readings of one window differ by what is only possible in it", () => {
  fc.assert(
    fc.property(plainCase, windowOfDays, (plain, window) => {
      const side = { columns: columnsOf(plain), window, filter: {} };
      const { changes } = compareSides({ ...side, reading: "certain" }, { ...side, reading: "possible" });
      const counts = countChanges(changes);
      const sure = comparePlainly(plain, window, window).unchanged;
      expect(counts.begun).toEqual({ certain: 0, possible: sure?.possible });
      expect(counts.unchanged).toEqual({ certain: sure?.certain, possible: 0 });
    }),
  );
});

test("two cases are matched by the identifiers of their entities and the names of their types", () => {
  const day = (day: number): Bounds => ({ startMin: day, startMax: day, endMin: day, endMax: day });
  const row = (id: string, from: string, to: string, type: string, when: string): RelationRow => ({
    id,
    from,
    to,
    type,
    when,
    bounds: day(10),
    certainty: "stated",
    voice: "reports",
    denied: false,
    sector: "military",
    sources: ["one#1"],
    occasion: undefined,
  });
  const entity = (id: string) => ({ id, kind: "State" as const, name: id, names: [] });
  const first = columnsOf({
    types: [typeOf("AA"), typeOf("BB")],
    entities: ["peru", "russia", "chile"].map(entity),
    relations: [row("1", "peru", "russia", "AA", "1970"), row("2", "peru", "chile", "BB", "1970")],
  });
  const second = columnsOf({
    types: [typeOf("BB"), typeOf("AA")],
    entities: ["C135", "C365", "C200"].map(entity),
    relations: [
      row("x", "C135", "C365", "AA", "1970"),
      row("y", "C135", "C200", "AA", "1970"),
      row("z", "C135", "C365", "BB", "1971"),
    ],
  });
  const named = (columns: typeof first, known: Record<string, string[]>) => ({
    columns,
    identified: Object.entries(known).map(([id, identifiers]) => ({
      index: columns.entities.ids.indexOf(id),
      identifiers,
    })),
  });
  const { sameAs } = matchEntities(
    named(first, { peru: ["cow:135"], russia: ["wikidata:Q159", "cow:365"], chile: ["cow:155"] }),
    named(second, { C135: ["cow:135"], C365: ["cow:365"], C200: ["cow:200"] }),
  );
  const at = { window: { start: 0, end: 20 }, reading: "possible" as const, filter: {} };
  const { changes } = compareSides({ ...at, columns: first }, { ...at, columns: second }, sameAs);
  const list = changes.map(({ change, certainty, before, after }) => [
    change,
    certainty,
    before.map((index) => first.relations.ids.at(index)),
    after.map((index) => second.relations.ids.at(index)),
  ]);
  expect(list).toEqual(
    expect.arrayContaining([
      ["unchanged", "certain", ["1"], ["x"]],
      ["ended", "certain", ["2"], []],
      ["begun", "certain", [], ["y"]],
      ["begun", "certain", [], ["z"]],
    ]),
  );
  expect(list).toHaveLength(4);
});

test("of a limit's changes those between the best connected entities are listed, and of an entity its own alone", () => {
  fc.assert(
    fc.property(plainCase, windowOfDays, windowOfDays, fc.nat(4), (plain, a, b, limit) => {
      const columns = columnsOf(plain);
      const side = { columns, reading: "possible" as const, filter: {} };
      const [first, second] = [
        { ...side, window: a },
        { ...side, window: b },
      ];
      const compared = compareSides(first, second);
      const list = (more: { limit: number; of?: ReadonlySet<number> }) => {
        const written = writeComparison(first, second, compared, { kinds: CHANGES, ...more });
        return written.sectors.flatMap(({ actors }) => actors.flatMap(({ changes }) => changes));
      };
      const all = list({ limit: 1000 });
      const degree = (id: string) =>
        plain.relations.filter(({ from, to }) => from === id || to === id).length;
      const weight = ({ from, to }: (typeof all)[number]) => Math.min(degree(from.id), degree(to.id));
      const heaviest = all.map(weight).sort((one, other) => other - one);
      const listed = list({ limit }).map(weight);
      expect(listed.sort((one, other) => other - one)).toEqual(heaviest.slice(0, limit));
      for (const [index, id] of plain.entities.map(
        ({ id }) => [columns.entities.ids.indexOf(id), id] as const,
      ))
        expect(new Set(list({ limit: 1000, of: new Set([index]) }))).toEqual(
          new Set(all.filter(({ from, to }) => from.id === id || to.id === id)),
        );
    }),
  );
});
