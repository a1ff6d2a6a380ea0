import { afterAll, beforeAll, expect, test } from "vitest";
import { answer as answerSchema } from "../../../model/console/answer.ts";
import { compareValues } from "../../../model/console/compare.ts";
import { CypherConsole } from "../../../server/console/console.ts";
import { LIMITS } from "../../../server/console/limits.ts";
import { createLog } from "../../../server/log.ts";
import type { Database } from "../../../server/neo4j/database.ts";
import { testDatabase } from "../../support/database.ts";

let database: Database;
beforeAll(() => {
  database = testDatabase();
});
afterAll(() => database.close());

/** Values in an order that is neither that of time nor that of the alphabet. */
const VALUES = [
  [
    "dates of any year",
    "date('1970-01-01'), date('-0044-03-15'), date('+10000-01-01'), date('0000-12-31'), date('9999-12-31'), date('-0001-01-01')",
  ],
  [
    "dates of as many digits",
    "date('0900-05-05'), date('-0900-05-05'), date('1900-02-28'), date('1900-03-01')",
  ],
  [
    "instants with offsets",
    "datetime('2019-01-01T00:00:00+05:00'), datetime('2018-12-31T20:00:00Z'), datetime('2018-12-31T18:30:00-01:00'), datetime('-0044-03-15T12:00:00Z'), datetime('2019-01-01T02:00:00+03:00[Europe/Moscow]')",
  ],
  [
    "local instants",
    "localdatetime('+12000-01-01T00:00:00'), localdatetime('1999-12-31T23:59:59.999999999'), localdatetime('1999-12-31T23:59:59')",
  ],
  [
    "times with offsets",
    "time('10:00:00+05:00'), time('06:00:00Z'), time('23:00:00-03:00'), time('00:30:00+12:00')",
  ],
  ["local times", "localtime('09:05'), localtime('10:00'), localtime('09:05:00.1')"],
  [
    "durations",
    "duration('P1M'), duration('P31D'), duration('P30D'), duration('PT800H'), duration('-P1Y'), duration('P1Y2M'), duration('PT0.5S'), duration('-PT0.25S'), duration('P2W')",
  ],
  ["numbers of both kinds", "10, 9.5, -1, 9007199254740993, 9007199254740992, 1.0 / 0.0, 0.0 / 0.0"],
  ["lists", "[2, 1], [1, 10], [1], [1, 9], []"],
  [
    "types among each other",
    "true, 'text', 1, date('2000-01-01'), duration('P1D'), [1], localtime('10:00'), localdatetime('2000-01-01T00:00:00'), {a: 1}, null, time('10:00Z'), datetime('2000-01-01T00:00:00Z')",
  ],
] as const;

test.each(VALUES)("%s are sorted as the database sorts them", async (_what, values) => {
  const console = new CypherConsole(database, createLog("silent"), LIMITS);
  const query = `UNWIND [${values}] AS value RETURN value ORDER BY value`;
  const question = { query, parameters: {}, client: "a reader", signal: new AbortController().signal };
  const { rows } = answerSchema.parse(JSON.parse(JSON.stringify(await console.ask(question))));
  const sorted = rows.flat();
  expect(sorted.length).toBeGreaterThan(2);
  expect([...sorted].reverse().sort(compareValues)).toEqual(sorted);
});
