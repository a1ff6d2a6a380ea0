import { afterAll, beforeAll, expect, test } from "vitest";
import { value } from "../../../model/console/value.ts";
import { toBoltValue } from "../../../server/neo4j/bolt-values.ts";
import { Budget, BudgetSpent } from "../../../server/neo4j/budget.ts";
import type { Database } from "../../../server/neo4j/database.ts";
import { toValue } from "../../../server/neo4j/values.ts";
import { testDatabase } from "../../support/database.ts";

let database: Database;
beforeAll(() => {
  database = testDatabase();
});
afterAll(() => database.close());

async function returned(expression: string, parameters = {}): Promise<unknown> {
  const { records } = await database.driver.executeQuery(`RETURN ${expression} AS x`, parameters);
  return records[0]?.get("x");
}

test.each([
  ["1", "Integer", "1"],
  ["9223372036854775807", "Integer", "9223372036854775807"],
  ["-9223372036854775808", "Integer", "-9223372036854775808"],
  ["1.5", "Float", "1.5"],
  ["2.0", "Float", "2.0"],
  ["-0.0", "Float", "-0.0"],
  ["1e300", "Float", "1e+300"],
  ["0.1 + 0.2", "Float", "0.30000000000000004"],
  ["0.0 / 0.0", "Float", "NaN"],
  ["1.0 / 0.0", "Float", "Infinity"],
  ["-1.0 / 0.0", "Float", "-Infinity"],
  ["'text'", "String", "text"],
  ["true", "Boolean", true],
  ["null", "Null", null],
  ["date('1863-12-31')", "Date", "1863-12-31"],
  ["date('-0044-03-15')", "Date", "-0044-03-15"],
  ["localtime('10:00')", "LocalTime", "10:00:00"],
  ["time('10:00:00.123456789+02:00')", "Time", "10:00:00.123456789+02:00"],
  ["localdatetime('2020-01-01T10:00:00.5')", "LocalDateTime", "2020-01-01T10:00:00.500000000"],
  ["datetime('2020-01-01T10:00:00+02:00')", "OffsetDateTime", "2020-01-01T10:00:00+02:00"],
  [
    "datetime('2020-07-01T10:00:00[Europe/Paris]')",
    "ZonedDateTime",
    "2020-07-01T10:00:00+02:00[Europe/Paris]",
  ],
  ["duration('P1Y2M3DT4H5.123S')", "Duration", "P1Y2M3DT4H5.123S"],
  ["duration({months: -14, days: 3, seconds: -1.5})", "Duration", "P-1Y-2M3DT-1.5S"],
  ["duration({days: 0})", "Duration", "PT0S"],
  ["duration({days: 1})", "Duration", "P1D"],
  ["point({x: 1, y: 2.5})", "Point", "SRID=7203;POINT (1.0 2.5)"],
  ["point({longitude: -77, latitude: -12, height: 3})", "Point", "SRID=4979;POINT Z (-77.0 -12.0 3.0)"],
])("%s travels as %s %s, and back as what it was", async (expression, $type, _value) => {
  const typed = toValue(await returned(expression));
  expect(typed).toEqual({ $type, _value });
  expect(value.parse(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  const again = toValue(await returned("$value", { value: toBoltValue(typed) }));
  expect(again).toEqual(typed);
  // NaN is equal to nothing, not even to itself.
  const same =
    $type === "Null" ||
    _value === "NaN" ||
    (await returned(`$value = ${expression}`, { value: toBoltValue(typed) }));
  expect(same).toBe(true);
});

test("lists, maps and bytes travel whole", async () => {
  const nested = toValue(await returned("[1, [2.0, {a: date('2020-01-01'), b: null}], []]"));
  expect(toValue(await returned("$value", { value: toBoltValue(nested) }))).toEqual(nested);
  const bytes = { $type: "Base64", _value: Buffer.from([0, 127, 128, 255]).toString("base64") } as const;
  expect(toValue(await returned("$value", { value: toBoltValue(bytes) }))).toEqual(bytes);
});

test("nodes, relationships and paths keep their identity", async () => {
  const session = database.driver.session({ database: database.name });
  const transaction = session.beginTransaction();
  const { records } = await transaction.run(
    "CREATE p = (a:A {x: 1})-[r:R {y: date('2020-01-01')}]->(b:B) RETURN p, a, r, b",
  );
  await transaction.rollback();
  await session.close();
  const [path, a, r, b] = ["p", "a", "r", "b"].map((key) => toValue(records[0]?.get(key)));
  expect(a).toMatchObject({ $type: "Node", _value: { _labels: ["A"], _properties: { x: { _value: "1" } } } });
  expect(r).toMatchObject({ $type: "Relationship", _value: { _type: "R" } });
  expect(path).toEqual({ $type: "Path", _value: [a, r, b] });
  expect(value.parse(path)).toEqual(path);
});

test.each([
  { $type: "Integer", _value: "9223372036854775808" },
  { $type: "Date", _value: "2020-13-01" },
  { $type: "Date", _value: "last week" },
  { $type: "Duration", _value: "P" },
  { $type: "Duration", _value: "P1DT" },
  { $type: "Point", _value: "POINT (1 2)" },
  { $type: "Node", _value: { _element_id: "1", _labels: [], _properties: {} } },
] as const)("%j is no parameter", (typed) => {
  expect(() => toBoltValue(structuredClone(typed) as never)).toThrow();
});

test("a value that outgrows its budget stops", () => {
  expect(() => toValue("x".repeat(1_000), new Budget(500))).toThrow(BudgetSpent);
  expect(() =>
    toValue(
      Array.from({ length: 1_000 }, () => 1.5),
      new Budget(10_000),
    ),
  ).toThrow(BudgetSpent);
});
