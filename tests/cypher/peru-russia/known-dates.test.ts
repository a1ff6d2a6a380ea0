import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import type { Relation } from "../../../model/graph/relation.ts";
import { read } from "../../../server/neo4j/read.ts";
import { type Case, placesIn } from "../../../tools/case-table/read-case.ts";
import { testDatabase } from "../../support/database.ts";
import { loadedCase, PAPER } from "./load-case.ts";
import { YEARS } from "./years-of-paragraphs.ts";

let loaded: Case;
let writtenAt: ReadonlyMap<string, string>;

const sourceRow = z.object({ id: z.string(), writtenAt: z.string() });

beforeAll(async () => {
  loaded = await loadedCase();
  const database = testDatabase();
  const rows = await read(database, "MATCH (s:Source) RETURN s.id AS id, toString(s.writtenAt) AS writtenAt");
  await database.close();
  writtenAt = new Map(rows.map((row) => sourceRow.parse(row)).map(({ id, writtenAt }) => [id, writtenAt]));
});

/** The days on which the sources of a relation were written, earliest first. */
const daysOf = ({ sources }: Relation) =>
  sources.map((place) => writtenAt.get(place.split("#")[0] ?? "") ?? "unknown source").sort();

const named = (relations: readonly Relation[]) => relations.map(({ id, dates }) => `${id} ${dates.when}`);

// A source can tell of what had begun when it was written, and of ends that had come; of no others can it be certain.
test("nothing begins or ends for certain later than its source can know", () => {
  const late = loaded.relations.filter((relation) => {
    const { startMin, endMin } = relation.dates;
    const last = daysOf(relation).at(-1) ?? "";
    return startMin > last || endMin > last;
  });
  expect(named(late)).toEqual([]);
});

// What is "still so" is vouched for until the earliest of its sources was written, or as long as both of its ends last.
test("what is still so is certain until its source was written, not earlier, and began by then", () => {
  const open = loaded.relations.filter(({ dates }) => dates.when.endsWith("/.."));
  expect(open.length).toBeGreaterThan(100);
  const wrong = open.filter((relation) => {
    const { startMax, endMin, endMax } = relation.dates;
    const [day = ""] = daysOf(relation);
    return startMax > day || endMin !== [day, endMax].sort()[0];
  });
  expect(named(wrong)).toEqual([]);
});

// A year that stands in no paragraph that a relation cites is one that the paper does not know of it: 2018 for a trade
// deficit told in the present tense, or 1970 and 1979 for what the seventies saw.
test("no relation of the paper carries a year that none of its paragraphs gives", () => {
  const occasions = new Map(loaded.entities.map((entity) => [entity.id, entity]));
  const foreign = loaded.relations
    .filter((relation) => placesIn(PAPER, relation).length > 0)
    .filter(({ occasion = "" }) => {
      const sources = occasions.get(occasion)?.sources ?? [];
      return sources.every((place) => place.startsWith(PAPER));
    })
    .filter((relation) => {
      const given = new Set(placesIn(PAPER, relation).flatMap((place) => YEARS[place]?.split(" ") ?? []));
      const years = relation.dates.when.match(/\d{2}[\dX]{2}/g) ?? [];
      return years.some((year) => !given.has(year));
    });
  expect(named(foreign)).toEqual([]);
});

test("the paper gives no day but the one on which it was written", () => {
  const days = loaded.relations
    .filter((relation) => placesIn(PAPER, relation).length === relation.sources.length)
    .filter(({ dates: { when } }) => /\d{4}-\d{2}-\d{2}/.test(when.replaceAll("2019-02-28", "")));
  expect(named(days)).toEqual([]);
});

// 2018 is the year of the paper's figures, not the year in which what it tells in the present tense began.
test("the only things that certainly began in 2018 are its exports and a presidency", () => {
  const began = loaded.relations.filter(
    ({ dates: { startMin, startMax } }) => startMin >= "2018-01-01" && startMax <= "2018-12-31",
  );
  expect(began.map(({ id }) => id).sort()).toEqual([
    "rel/chile-exports-to-russia",
    "rel/ecuador-exports-to-russia",
    "rel/peru-exports-to-russia-2018",
    "rel/peru-exports-to-the-world-2018",
    "rel/russia-exports-to-peru-2018",
    "rel/vizcarra-president",
  ]);
});

// "During the seventies" says no more than that something began and ended in them; only a period is the decade itself.
test("whole decades are meant of periods alone", () => {
  const whole = loaded.relations.filter(({ dates: { when } }) => /^(\d{3})0\/\1[9]$/.test(when));
  expect(whole.map(({ id }) => id)).toEqual([
    "rel/period-parallel-nineties",
    "rel/period-slowdown-of-the-eighties",
  ]);
});

// Doubt about a date is not doubt about a claim: what the paper says outright of early decades stays stated.
test("the alliance, the ban and the territorial disputes are stated, however vague their dates", () => {
  const ids = [
    "rel/peru-allied-with-united-states",
    "rel/peru-carries-out-ban",
    "rel/peru-disputes-territory-with-ecuador",
    "rel/khrushchev-formulates-peaceful-coexistence",
  ];
  const found = loaded.relations.filter(({ id }) => ids.includes(id));
  expect(found.map(({ certainty }) => certainty)).toEqual(ids.map(() => "stated"));
});

// The ban of paragraph 3 lasted for more than a decade of the early Cold War: on no day is it certain to have been in force.
test("the ban on socialist trade is certain on no day, and Gorbachev's reforms do not precede his office", () => {
  const datesOf = (id: string) => loaded.relations.find((relation) => relation.id === id)?.dates;
  const ban = datesOf("rel/peru-carries-out-ban");
  expect([ban?.startMax, ban?.endMin]).toEqual(["1959-12-31", "1950-01-01"]);
  expect(datesOf("rel/gorbachev-carries-out-reforms")?.startMin).toBe("1985-03-11");
  expect(datesOf("rel/reforms-slowed-relations")?.startMin).toBe("1985-03-11");
});
