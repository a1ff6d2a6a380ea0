import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer as answerSchema } from "../../../model/console/answer.ts";
import { CypherConsole } from "../../../server/console/console.ts";
import { LIMITS, type Limits } from "../../../server/console/limits.ts";
import { createLog } from "../../../server/log.ts";
import type { Database } from "../../../server/neo4j/database.ts";
import { emptyDatabase, testDatabase } from "../../support/database.ts";
import { writeGraph } from "./graph.ts";

let database: Database;
beforeAll(async () => {
  database = testDatabase();
  await emptyDatabase(database);
  await writeGraph(database);
});
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

function consoleWith(limits: Partial<Limits> = {}): CypherConsole {
  return new CypherConsole(database, createLog("silent"), { ...LIMITS, ...limits });
}

async function ask(query: string, parameters = {}, limits: Partial<Limits> = {}) {
  const question = { query, parameters, client: "a reader", signal: new AbortController().signal };
  return answerSchema.parse(JSON.parse(JSON.stringify(await consoleWith(limits).ask(question))));
}

const SLOW = "UNWIND range(1, 1000000000000) AS slow WITH slow WHERE slow < 0 RETURN slow";

async function runningSlow(): Promise<number> {
  const { records } = await database.driver.executeQuery(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000000000) AS slow' RETURN currentQuery",
  );
  return records.length;
}

test("a question that cannot be charged keeps no place in the queue", async () => {
  const cypher = consoleWith();
  const question = {
    query: "RETURN 1",
    parameters: {},
    client: "a reader",
    signal: new AbortController().signal,
  };
  const charge = () => Promise.reject(new Error("too much"));
  await expect(cypher.ask({ ...question, charge })).rejects.toThrow("too much");
  await expect.poll(() => cypher.load).toEqual({ running: 0, waiting: 0 });
});

describe("an answer", () => {
  test("has columns in order and typed rows", async () => {
    const { columns, rows, summary } = await ask("UNWIND [1, 2] AS b RETURN b, 'x' AS a");
    expect(columns).toEqual(["b", "a"]);
    expect(rows[1]).toEqual([
      { $type: "Integer", _value: "2" },
      { $type: "String", _value: "x" },
    ]);
    expect(summary).toMatchObject({ mode: "run", rows: 2, cut: [], parameters: [] });
  });

  test("draws entities and relations wherever they are, each once", async () => {
    const { graph } = await ask(
      "MATCH p = (:State {id: 'state/peru'})-[r]-(other:Entity) RETURN p, [other, r] AS list, {deep: {node: other}} AS map",
    );
    expect(graph.entities.map(({ id }) => id).sort()).toEqual([
      "leader/velasco",
      "state/peru",
      "state/ussr",
      "transfer/tanks",
    ]);
    expect(graph.relations.map(({ id }) => id).sort()).toEqual(["small/1", "small/3", "small/4"]);
    expect(graph.relations[0]?.dates.startMin).toBe("1968-01-01");
  });

  test("brings the ends of a relation that the rows leave out", async () => {
    const { graph } = await ask("MATCH ()-[r:PROVIDES]->() RETURN r");
    expect(graph.entities.map(({ id }) => id).sort()).toEqual(["state/ussr", "transfer/tanks"]);
    expect(graph.relations).toHaveLength(1);
    expect(graph.relations[0]?.measures).toEqual([{ name: "amountUsd", value: 3_000_000_000, bound: "max" }]);
  });

  test("lists what belongs to no dataset apart", async () => {
    const { graph } = await ask("MATCH (f:Foreign)-[c]->(s) RETURN f, c, s");
    expect(graph).toMatchObject({ entities: [], relations: [] });
    expect(graph.others.nodes.map(({ _value }) => _value._labels[0]).sort()).toEqual(["Foreign", "Source"]);
    expect(graph.others.relationships).toHaveLength(1);
  });

  test.each(["EXPLAIN", "PROFILE", "explain cypher runtime=slotted", "CYPHER 5 PROFILE"])(
    "gives the plan for %s",
    async (prefix) => {
      const { rows, summary } = await ask(`${prefix} MATCH (n:State) RETURN n.name AS name`);
      const profiled = /profile/i.test(prefix);
      expect(summary.mode).toBe(profiled ? "profile" : "explain");
      expect(rows).toHaveLength(profiled ? 2 : 0);
      expect(summary.plan?.operator).toBe("ProduceResults");
      expect(summary.plan?.rows).toBe(profiled ? 2 : undefined);
      expect(JSON.stringify(summary.plan)).toContain("NodeByLabelScan");
    },
  );

  test("passes on what the database remarks, with its place", async () => {
    const { summary } = await ask("MATCH (n:Stat)\nRETURN n");
    expect(summary.notifications[0]).toMatchObject({
      severity: "WARNING",
      place: { line: 1, column: 10, offset: 9 },
    });
  });

  test("takes plain and typed parameters, and names those that the query mentions", async () => {
    const query = "RETURN $day AS day, $n + 1 AS n, $list[1].a AS a, $half AS half";
    const { rows, summary } = await ask(query, {
      day: { $type: "Date", _value: "1968-10-03" },
      n: { $type: "Integer", _value: "9007199254740993" },
      list: [1, { a: { $type: "Duration", _value: "P1Y" } }],
      half: 0.5,
      unused: 1,
    });
    expect(rows[0]?.map(({ _value }) => _value)).toEqual(["1968-10-03", "9007199254740994", "P1Y", "0.5"]);
    expect(summary.parameters).toEqual(["day", "n", "list", "half"]);
  });
});

describe("a limit that bites is announced", () => {
  test("rows", async () => {
    const { rows, summary } = await ask("UNWIND range(1, 100000) AS x RETURN x", {}, { rows: 50 });
    expect(rows).toHaveLength(50);
    expect(summary.cut).toEqual([{ limit: "rows", allowed: 50, detail: expect.stringContaining("50") }]);
  });

  test("exactly as many rows as may be are all", async () => {
    const { rows, summary } = await ask("UNWIND range(1, 50) AS x RETURN x", {}, { rows: 50 });
    expect(rows).toHaveLength(50);
    expect(summary.cut).toEqual([]);
  });

  test("time, with the rows that had arrived", async () => {
    const query = "UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 4 RETURN x";
    const { summary } = await ask(query, {}, { time: 1_500 });
    expect(summary.cut[0]).toMatchObject({ limit: "time", allowed: 1_500 });
    expect(summary.time).toBeLessThan(8_000);
  });

  test("bytes, over all rows and within one", async () => {
    const over = await ask("UNWIND range(1, 1000) AS x RETURN 'x' + x AS x", {}, { bytes: 20_000 });
    expect(over.summary.cut[0]).toMatchObject({ limit: "bytes" });
    expect(over.rows.length).toBeGreaterThan(100);
    const within = await ask(
      "UNWIND range(1, 300000) AS x RETURN collect(x) AS x",
      {},
      { recordBytes: 200_000 },
    );
    expect(within.summary.cut[0]).toMatchObject({ limit: "bytes" });
    expect(within.rows).toEqual([]);
  });

  test("memory of the database", async () => {
    const { summary } = await ask("UNWIND range(1, 1000000000) AS x RETURN collect(x) AS x");
    expect(summary.cut[0]).toMatchObject({ limit: "memory" });
  });

  test("nodes that are drawn", async () => {
    const { rows, graph, summary } = await ask("MATCH (n:Entity) RETURN n", {}, { nodes: 2 });
    expect(rows).toHaveLength(4);
    expect(graph.entities).toHaveLength(2);
    expect(summary.cut[0]).toMatchObject({ limit: "nodes", allowed: 2 });
  });
});

describe("what goes wrong is said, with its place", () => {
  test.each([
    ["RETRN 1", { line: 1, column: 1, offset: 0 }],
    ["MATCH (n)\nRETURN n.name AS\n", { line: 3, column: 1, offset: 27 }],
    ["RETURN nobody", { line: 1, column: 8, offset: 7 }],
    ["PROFILE RETURN nobody", { line: 1, column: 16, offset: 15 }],
  ])("%s", async (query, place) => {
    await expect(ask(query)).rejects.toMatchObject({ kind: "unfit", place });
  });

  test("of a refusal too", async () => {
    await expect(ask("RETURN 1 AS x\nUNION CALL dbms.info()")).rejects.toMatchObject({
      kind: "refused",
      place: { line: 2, column: 12 },
    });
  });

  test.each<[string, object, string]>([
    ["a missing parameter", {}, "day"],
    ["a date that is none", { day: { $type: "Date", _value: "1968" } }, "$day"],
    ["a number that lost digits", { day: 2 ** 60 }, "$day"],
    ["typed JSON that is none", { day: { $type: "Day", _value: "1968" } }, "$day"],
  ])("%s", async (_what, parameters, named) => {
    await expect(ask("RETURN $day", parameters)).rejects.toMatchObject({
      kind: "unfit",
      message: expect.stringContaining(named),
    });
  });

  test("what the database says of a query is never taken for its absence, whatever words it quotes", async () => {
    for (const query of ["RETURN date('closed')", "RETURN 'a' closed 'b'", "RETURN '(' =~ $pattern"]) {
      await expect(ask(query, { pattern: "(?<closed" })).rejects.toMatchObject({ kind: "unfit" });
    }
  });

  test("too many parameters, or too deep", async () => {
    await expect(ask("RETURN $a", { a: "x".repeat(200_000) })).rejects.toMatchObject({ kind: "tooLarge" });
    const deep = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
    await expect(ask("RETURN $a", { a: deep })).rejects.toMatchObject({ kind: "tooLarge" });
  });
});

test("names that look forbidden are allowed where they are none", async () => {
  const query = `
    WITH {use: 1, call: 2, load: 3} AS m, 'LOAD CSV; CALL dbms.info()' AS s // USE system
    RETURN m.use AS use, m.call AS call, m.load AS load, s, date.truncate('year', date('1968-10-03')) AS year`;
  const { rows } = await ask(query);
  expect(rows[0]?.map(({ _value }) => _value)).toEqual([
    "1",
    "2",
    "3",
    "LOAD CSV; CALL dbms.info()",
    "1968-01-01",
  ]);
});

test("ranges as a reader writes them are no nuisance", async () => {
  const query = `
    WITH [1, 2, 3] AS xs
    UNWIND range(1, size(xs) + 1) AS row
    WITH row, [i IN range(0, size(xs) - 1) | xs[i]] AS ys, [a IN range(1, 100) | [b IN range(1, 100) | a * b]] AS table
    RETURN count(row) AS rows, size(ys) AS ys, size(table) AS table, size(range(1, 10000)) AS long`;
  const { rows } = await ask(query);
  expect(rows[0]?.map(({ _value }) => _value)).toEqual(["4", "3", "100", "10000"]);
});

test("a query ends in the database when its client goes away", async () => {
  const gone = new AbortController();
  const asked = consoleWith().ask({ query: SLOW, parameters: {}, client: "a reader", signal: gone.signal });
  asked.catch(() => undefined);
  await expect.poll(runningSlow, { timeout: 10_000 }).toBe(1);
  gone.abort(new Error("the reader left"));
  await expect(asked).rejects.toThrow("the reader left");
  await expect.poll(runningSlow, { timeout: 10_000 }).toBe(0);
});

test("a database in which a query cannot be stopped is given up, and its place in the queue kept until then", async () => {
  let abandoned = 0;
  const lease = { database, release: () => {}, abandon: () => void abandoned++ };
  const cypher = new CypherConsole(
    { ...database, lender: { take: async () => lease } },
    createLog("silent"),
    { ...LIMITS, time: 1_000, stuck: 200 },
  );
  // One expression of many seconds, at which the database looks neither at its clock nor at its client.
  const query =
    "UNWIND range(1, 5000) AS i WITH collect(i) AS xs RETURN size([x IN xs WHERE any(y IN xs WHERE x * y * x < 0 OR x + y < 0)]) AS n";
  const signal = new AbortController().signal;
  const { summary } = await cypher.ask({ query, parameters: {}, client: "a reader", signal });
  expect(summary.cut[0]?.limit).toBe("time");
  expect(cypher.load.running).toBe(1);
  await expect.poll(() => cypher.load.running, { timeout: 100_000, interval: 200 }).toBe(0);
  expect(abandoned).toBe(1);
  const again = { query: "RETURN 1", parameters: {}, signal };
  await expect(cypher.ask({ ...again, client: "a reader" })).rejects.toMatchObject({
    kind: "tooMany",
    retryAfter: expect.any(Number),
  });
  await expect(cypher.ask({ ...again, client: "another" })).resolves.toMatchObject({ columns: ["1"] });
}, 120_000);
