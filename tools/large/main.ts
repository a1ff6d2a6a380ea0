/**
 * Asks exported Parquet for earliest arrival one-to-all, reach and relations by year, in DuckDB and in Spark, and holds
 * every answer against the program's own. `npm run large`, or with sizes: `npm run large -- 10000`
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../server/lib/project-root.ts";
import { generateNetwork } from "../../tests/bench/temporal-network.ts";
import { type Answers, differences, type Question } from "./answers.ts";
import { askDuckdb } from "./ask-duckdb.ts";
import { askEngine } from "./ask-engine.ts";
import { askSpark, findSpark } from "./ask-spark.ts";
import { writeFiles } from "./write-files.ts";

const SIZES = [10_000, 1_000_000];

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await work();
  console.log(`  ${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return done;
}

/** Whether all engines answer alike. */
async function compareAt(size: number, python: string | undefined): Promise<boolean> {
  console.log(`${size.toLocaleString("en")} relations`);
  const folder = await mkdtemp(join(tmpdir(), "entente-large-"));
  try {
    const network = generateNetwork(size, 1);
    await timed("written as Parquet", () => writeFiles(network, folder));
    const question: Question = { folder, from: network.entities[0]?.id ?? "" };
    const expected = await timed("the program", () => askEngine(network, question.from));
    console.log(`  ${expected.arrivals.size} of ${network.entities.length - 1} others are reached`);
    const duckdb = await timed("DuckDB", () => askDuckdb(question));
    const spark = python === undefined ? undefined : await timed("Spark", () => askSpark(python, question));
    return [agree("DuckDB", expected, duckdb), spark === undefined || agree("Spark", expected, spark)].every(
      Boolean,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function agree(name: string, expected: Answers, found: Answers): boolean {
  const wrong = differences(expected, found);
  console.log(
    wrong.length === 0
      ? `  ${name} answers as the program does`
      : [`  ${name} differs:`, ...wrong].join("\n    "),
  );
  return wrong.length === 0;
}

const asked = process.argv.slice(2).map(Number);
const python = await findSpark(join(projectRoot, ".data/spark"), (why) => console.log(why));
let isOne = true;
for (const size of asked.length > 0 ? asked : SIZES) isOne = (await compareAt(size, python)) && isOne;
process.exitCode = isOne ? 0 : 1;
