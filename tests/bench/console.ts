import { performance } from "node:perf_hooks";
import neo4j from "neo4j-driver";
import { CypherConsole } from "../../server/console/console.ts";
import { LIMITS } from "../../server/console/limits.ts";
import { createLog } from "../../server/log.ts";
import type { Database } from "../../server/neo4j/database.ts";

const SMALL = "UNWIND range(1, 10) AS x RETURN x, 'state/' + x AS id, date('1968-10-03') AS day";
const LARGE =
  "UNWIND range(1, 10000) AS x RETURN x, 'state/' + x AS id, date('1968-10-03') AS day, x * 1.5 AS half";
const ENDLESS = "UNWIND range(1, 1000000000000) AS endless WITH endless WHERE endless < 0 RETURN endless";

const nobody = new AbortController().signal;

/**
 * Prints what the console adds to the driver for the same query, and how soon a stopped query ends in the database.
 * @param database any that answers; nothing is written to it
 */
export async function benchConsole(database: Database): Promise<void> {
  const cypher = new CypherConsole(database, createLog("silent"), LIMITS);
  const viaConsole = (query: string) =>
    cypher.ask({ query, parameters: {}, client: "bench", signal: nobody });
  await compare(
    "10 rows",
    300,
    () => viaDriver(database, SMALL),
    () => viaConsole(SMALL),
  );
  await compare(
    "10,000 rows",
    15,
    () => viaDriver(database, LARGE),
    () => viaConsole(LARGE),
  );
  let fresh = 0;
  const unseen = () => viaConsole(`${SMALL} // ${fresh++}`);
  await compare(
    "10 rows, a query not seen before",
    60,
    () => viaDriver(database, `${SMALL} // driver ${fresh++}`),
    unseen,
  );
  await stops(database, cypher);
}

async function viaDriver({ driver, name }: Database, query: string): Promise<unknown> {
  const session = driver.session({ database: name, defaultAccessMode: neo4j.session.READ });
  try {
    const transaction = await session.beginTransaction();
    return (await transaction.run(query)).records;
  } finally {
    await session.close();
  }
}

/** Runs both in turn, so that whatever else the machine does falls on both alike. */
async function compare(
  what: string,
  times: number,
  driver: () => Promise<unknown>,
  console: () => Promise<unknown>,
) {
  const taken: { driver: number[]; console: number[] } = { driver: [], console: [] };
  for (let round = 0; round < times + WARM; round++) {
    const [a, b] = [await clock(driver), await clock(console)];
    if (round < WARM) continue;
    taken.driver.push(a);
    taken.console.push(b);
  }
  const [base, ours] = [median(taken.driver), median(taken.console)];
  print(
    what,
    `driver ${ms(base)}, console ${ms(ours)}: ${ms(ours - base)} more, ${(ours / base).toFixed(2)}×`,
  );
}

/** Rounds that are not counted. */
const WARM = 5;

async function stops(database: Database, cypher: CypherConsole): Promise<void> {
  const taken: number[] = [];
  for (let round = 0; round < 10; round++) {
    const gone = new AbortController();
    const asked = cypher.ask({ query: ENDLESS, parameters: {}, client: "bench", signal: gone.signal });
    asked.catch(() => undefined);
    while ((await countEndless(database)) === 0);
    gone.abort();
    taken.push(
      await clock(async () => {
        while ((await countEndless(database)) > 0);
      }),
    );
  }
  print(
    "from stop to the query's end in the database",
    `median ${ms(median(taken))}, longest ${ms(Math.max(...taken))}`,
  );
}

async function countEndless({ driver }: Database): Promise<number> {
  const { records } = await driver.executeQuery(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000000000) AS endless' RETURN currentQuery",
  );
  return records.length;
}

async function clock(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

function print(what: string, figures: string): void {
  globalThis.console.log(`console, ${what}: ${figures}`);
}
