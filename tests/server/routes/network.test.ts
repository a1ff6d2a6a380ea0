import { afterAll, beforeAll, expect, test } from "vitest";
import { network as networkAnswer } from "../../../model/graph/network.ts";
import { type Slice, slice } from "../../../model/graph/slice.ts";
import { type ServedCase, serveCase } from "../../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

async function network(query: string): Promise<Slice> {
  const response = await served.get(`/api/network?${query}`);
  expect(response.status).toBe(200);
  return slice.parse(await response.json());
}

function ids({ relations }: Slice): string[] {
  return relations.map(({ id }) => id).sort();
}

test("a year holds what its dates allow, and every end of it", async () => {
  const { entities, relations, total, drawn } = await network("at=1970");
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]));
  expect(new Set(entities.map(({ id }) => id))).toEqual(ends);
  expect(drawn).toBe(total);
  expect(relations).toHaveLength(total);
  expect(relations.every(({ dates }) => dates.startMin <= "1970-12-31" && dates.endMax >= "1970-01-01")).toBe(
    true,
  );
  expect(relations.map(({ statement }) => statement).every((text) => text.length > 0)).toBe(true);
});

test("what is certain is part of what is possible", async () => {
  const [certain, possible] = await Promise.all([
    network("start=1968&end=1975&reading=certain"),
    network("start=1968&end=1975"),
  ]);
  expect(certain.total).toBeLessThan(possible.total);
  expect(ids(possible)).toEqual(expect.arrayContaining(ids(certain)));
  expect(
    certain.relations.every(({ dates }) => dates.startMax <= "1975-12-31" && dates.endMin >= "1968-01-01"),
  ).toBe(true);
});

test("a window is open on the side that is not given", async () => {
  const { total } = await network("");
  const until = await network("end=1917");
  expect(until.total).toBeLessThan(total);
  expect(until.relations.every(({ dates }) => dates.startMin <= "1917-12-31")).toBe(true);
});

test("under a limit the same relations are drawn each time, certain ones first", async () => {
  const limited = await network("start=1960&end=1969&limit=10");
  expect(limited).toMatchObject({ drawn: 10 });
  expect(limited.total).toBeGreaterThan(10);
  expect(
    limited.relations.every(({ dates }) => dates.startMax <= "1969-12-31" && dates.endMin >= "1960-01-01"),
  ).toBe(true);
  expect(ids(await network("start=1960&end=1969&limit=10"))).toEqual(ids(limited));
});

test("of pairs as many are drawn as asked for, and all that are in force are counted", async () => {
  const window = "start=1960&end=1989";
  const { relations } = await network(`${window}&limit=20000`);
  const joined = new Set(relations.map(({ from, to }) => [from, to].sort().join("|"))).size;
  const ask = async (more: string) =>
    networkAnswer.parse(await (await served.get(`/api/network?${window}&draw=pairs${more}`)).json());
  const [all, few] = [await ask("&limit=20000"), await ask("&limit=5")];
  expect(joined).toBeGreaterThan(5);
  expect([all.joined, few.joined]).toEqual([joined, joined]);
  expect([all.pairs.length, few.pairs.length]).toEqual([joined, 5]);
  expect(all.pairs.reduce((sum, { count }) => sum + count, 0)).toBe(relations.length);
});

test("types and kinds narrow it", async () => {
  const exports = await network("types=EXPORTS_TO&types=INVESTS_IN");
  expect(new Set(exports.relations.map(({ type }) => type))).toEqual(new Set(["EXPORTS_TO", "INVESTS_IN"]));
  const states = await network("kinds=State");
  expect(states.total).toBeGreaterThan(0);
  expect(new Set(states.entities.map(({ kind }) => kind))).toEqual(new Set(["State"]));
});

test("a source, a type or an entity can be left out", async () => {
  const whole = await network("");
  const without = await network("without=chronology&without=EXPORTS_TO&without=state%2Fchile");
  expect(without.total).toBeLessThan(whole.total);
  for (const { type, from, to, sources } of without.relations) {
    expect(type).not.toBe("EXPORTS_TO");
    expect([from, to]).not.toContain("state/chile");
    expect(sources.some((place) => !place.startsWith("chronology#"))).toBe(true);
  }
});

test.each([
  ["at=July 1985", "at=1985-07"],
  ["at=18.10.1968", "at=1968-10-18"],
  ["start=28 July 1980&end=late 1985", "start=1980-07-28&end=1985-39"],
  ["at=c. 1970", "at=1970~"],
  ["at=28 июля 1985", "at=1985-07-28"],
  ["at=1968–1975", "start=1968&end=1975"],
])("?%s is asked as ?%s", async (written, query) => {
  const [one, other] = [await network(written), await network(query)];
  expect(one.total).toBeGreaterThan(0);
  expect(one).toEqual(other);
});

test.each([
  [
    "at=3/4/1968",
    '"3/4/1968" can mean 3 April 1968 (1968-04-03) or 4 March 1968 (1968-03-04); write the one that is meant',
    422,
  ],
  ["start=01/02/1968&end=1970", "can mean 1 February 1968 (1968-02-01) or 2 January 1968 (1968-01-02)", 422],
  ["at=Smarch%201985", "write it as 28 July 1985, 18.10.1968", 422],
  ["at=1970&start=1960", "Give either at, or start and end", 422],
  ["start=1990&end=1970", "swap start and end", 422],
  ["at=1970-02-30", "1970-02-30", 422],
  ["att=1970", 'Did you mean "at"?'],
  ["limit=0", "limit"],
  ["draw=pairs&limit=20001", "20000"],
  ["reading=sure", "reading"],
  ["kinds=Sate", "kinds"],
  ["types=PARTYTO", 'Did you mean "PARTY_TO"?', 422],
  ["dataset=peru-rusia", 'Did you mean "peru-russia"?', 422],
  ["without=state%2Fatlantis", 'no source, type, entity or statement "state/atlantis"', 422],
])("?%s is refused with a reason", async (query, reason, status = 400) => {
  const response = await served.get(`/api/network?${query}`);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const problem = await response.json();
  expect(problem).toMatchObject({ status, instance: `/api/network?${query}` });
  expect(problem.detail).toContain(reason);
  expect(problem.errors).not.toHaveLength(0);
});
