import { rm } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { sweep } from "../../../server/datasets/generations/sweep.ts";
import type { Database } from "../../../server/neo4j/database.ts";
import { type CommandRun, runCommand } from "../command.ts";
import { writeEventCase } from "../event-case.ts";
import { plainPass } from "../plain-pass.ts";
import { findNeo4j, residentOf } from "../processes.ts";

const BARE = 100_000;
const BATCH = 5_000;

/**
 * Prints how fast generated events are checked and loaded by the built command, beside what the database takes for bare
 * batches. They stay in the database as the dataset `events`, in the place of those of the size before.
 * @param database one that may be filled with generated events
 * @param data its data folder
 */
export async function benchLoad(database: Database, data: string, size: number): Promise<void> {
  const bare = await writeBare(database);
  const pass = plainPass();
  console.log(`\nbare batches of ${BATCH}: ${count(bare)} relations a second`);
  const folder = await writeEventCase(size);
  const checked = await runCommand(data, "dataset", "check", folder);
  const passes = (checked.seconds * 1e9) / pass / size;
  console.log(
    `${count(size)} events checked: ${inWords(checked)}, ${passes.toFixed(0)} plain passes over as many`,
  );
  const loaded = await runCommand(data, "dataset", "load", folder);
  const rate = size / loaded.seconds;
  const share = ((100 * rate) / bare).toFixed(0);
  console.log(
    `${count(size)} events loaded: ${inWords(loaded)}, ${count(rate)} a second, ${share} % of bare`,
  );
  console.log(`  memory of Neo4j: ${await residentOf(await findNeo4j(process.pid))}`);
  await sweep(database, { grace: 0 });
  await rm(folder, { recursive: true });
}

function inWords({ seconds, peak }: CommandRun): string {
  return `${seconds.toFixed(1)} s, the program at most ${peak} MiB`;
}

/** Relations with a few properties between nodes that an index finds, and nothing checked: relations a second. */
async function writeBare({ driver, name }: Database): Promise<number> {
  const session = driver.session({ database: name });
  try {
    await session.run("CREATE INDEX bare IF NOT EXISTS FOR (n:Bare) ON (n.id)");
    await session.run("UNWIND range(0, 9999) AS id CREATE (:Bare {id: id})");
    await session.run("CALL db.awaitIndexes()");
    const began = performance.now();
    for (let from = 0; from < BARE; from += BATCH)
      await session.executeWrite((tx) => tx.run(BARE_BATCH, { rows: bareRows(from) }));
    return BARE / ((performance.now() - began) / 1000);
  } finally {
    await session.run("MATCH (n:Bare) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS");
    await session.run("DROP INDEX bare IF EXISTS");
    await session.close();
  }
}

const BARE_BATCH = `UNWIND $rows AS row MATCH (a:Bare {id: row.a}) MATCH (b:Bare {id: row.b})
CREATE (a)-[r:EVENT]->(b) SET r = row.properties`;

function bareRows(from: number): object[] {
  return Array.from({ length: BATCH }, (_, index) => {
    const id = from + index;
    const properties = { id: `event/${id}`, statement: `The event of number ${id}, as it was reported.` };
    return { a: (id * 7) % 10_000, b: (id * 13 + 1) % 10_000, properties };
  });
}

function count(number: number): string {
  return Math.round(number).toLocaleString("en");
}
