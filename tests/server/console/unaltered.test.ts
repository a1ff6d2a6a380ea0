import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedCase, serveCase } from "../../support/served-case.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

function send(body: string | Buffer): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return served.get("/api/cypher", { method: "POST", headers, body: new Uint8Array(Buffer.from(body)) });
}

const returning = (parameter: string) =>
  `{"query": "RETURN $when AS x", "parameters": {"when": ${parameter}}}`;

const typed = ($type: string, _value: string) => returning(JSON.stringify({ $type, _value }));

describe("a time that no calendar has is refused by the parameter's name", () => {
  test.each([
    ["Date", "2021-02-29"],
    ["Date", "1900-02-29"],
    ["Date", "2021-04-31"],
    ["Date", "-0001-02-29"],
    ["LocalDateTime", "2021-06-31T10:00"],
    ["OffsetDateTime", "2021-02-30T10:00Z"],
    ["ZonedDateTime", "2021-02-29T10:00[Europe/Lisbon]"],
    ["ZonedDateTime", "2021-03-28T02:30[Europe/Paris]"],
    ["ZonedDateTime", "2021-07-01T10:00+05:00[Europe/Paris]"],
    ["Time", "25:00Z"],
    ["Float", "1e400"],
    ["Float", "1e-400"],
    ["Duration", "PT99999999999999999999S"],
    ["Integer", "9223372036854775808"],
  ])("%s %s", async ($type, text) => {
    const response = await send(typed($type, text));
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toEqual([
      { parameter: "when", detail: expect.stringContaining("$when") },
    ]);
  });
});

describe("a time comes back as Neo4j writes it", () => {
  test.each([
    ["Date", "2020-02-29"],
    ["Date", "-0005-01-01"],
    ["Date", "+10000-01-01"],
    ["Date", "0044-03-15"],
    ["LocalDateTime", "-0005-01-01T00:00:00"],
    ["OffsetDateTime", "+12345-12-31T23:59:59Z"],
    ["ZonedDateTime", "2021-10-31T02:30:00+01:00[Europe/Paris]"],
    ["Float", "-Infinity"],
    ["Float", "NaN"],
    ["Float", "0.0"],
  ])("%s %s", async ($type, _value) => {
    const response = await send(typed($type, _value));
    expect((await response.json()).rows).toEqual([[{ $type, _value }]]);
  });

  test("also when the database made it", async () => {
    const query = "RETURN toString(date({year: $year})) AS text, date({year: $year}) AS day";
    for (const year of [-5, 10_000, 999_999_999, -999_999_999, 44]) {
      const answer = await (await send(JSON.stringify({ query, parameters: { year } }))).json();
      const [[text, day]] = answer.rows;
      expect(day._value).toBe(text._value);
    }
  });
});

describe("what JavaScript would alter in silence is refused", () => {
  test.each([
    ["a number beyond all", returning("1e400")],
    ["a number beyond all, deep", returning('[{"a": [-1e999]}]')],
    ["a number below all", returning("1e-400")],
    ["half a character", returning('"\\ud800"')],
    ["half a character, deep", returning('{"a": ["x\\udfff"]}')],
    ["half a character in a name", returning('{"\\ud800": 1}')],
    ["half a character in the query", '{"query": "RETURN \'\\ud800\' AS x"}'],
    ["a parameter named __proto__", '{"query": "RETURN 1 AS x", "parameters": {"__proto__": 1}}'],
    ["a key named __proto__", returning('{"__proto__": {"a": 1}}')],
    ["a body named __proto__", '{"query": "RETURN 1 AS x", "__proto__": {}}'],
    [
      "bytes that are no UTF-8",
      Buffer.concat([Buffer.from('{"query": "RETURN \''), Buffer.of(0xff), Buffer.from("' AS x\"}")]),
    ],
    ["a map with a key that is lost", `{"query": "RETURN {\`__proto__\`: 1} AS x"}`],
    ["what is no JSON", "{"],
  ])("%s", async (_what, body) => {
    const response = await send(body);
    expect([400, 403]).toContain(response.status);
    expect((await response.json()).detail).toMatch(/\w+ .*\w/);
  });

  test.each(["/api/search?q=%ff", "/api/search?q=%ed%a0%80", "/api/entities/%c3"])("%s", async (path) => {
    expect((await served.get(path)).status).toBe(400);
  });

  test("whole characters beyond the basic plane stay", async () => {
    const response = await send(returning('"\\ud83d\\ude00 é"'));
    expect((await response.json()).rows).toEqual([[{ $type: "String", _value: "😀 é" }]]);
  });
});

test.each([
  "RETURN substring('a', 0, 9223372036854775807) AS x",
  "WITH 1.5 AS s RETURN date({year: s}) AS x",
  "RETURN range(null, 3) AS x",
  "WITH [1, 'a'] AS l RETURN l[0] + date() AS x",
  "CALL db.index.fulltext.queryNodes('nope', 'x') YIELD node RETURN node",
])("an error is told without classes of Java: %s", async (query) => {
  const { detail } = await (await send(JSON.stringify({ query }))).json();
  expect(detail).not.toMatch(/\b(java|org|com|scala)\.|Exception|NO_VALUE|[a-z]Value\b|`Long`/);
  expect(detail.length).toBeGreaterThan(10);
});
