import "../lib/modest-heap.ts";

import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { UnreadableError } from "../../model/exchange/read/finding.ts";
import { assemble } from "../assemble.ts";
import { loadCatalogue } from "../catalogue/catalogue.ts";
import { type ReadCrate, readCrate } from "../cite/read-crate.ts";
import { rerun } from "../cite/rerun.ts";
import { readConfig } from "../config.ts";
import { Problem } from "../errors.ts";
import { openPaths } from "../imports/files.ts";
import { tellFinding } from "../imports/tell.ts";
import { projectRoot } from "../lib/project-root.ts";
import { createLog } from "../log.ts";
import { openDatabase } from "../neo4j/database.ts";
import { explain } from "../start-errors.ts";

const USAGE = `Usage:
  npm run rerun -- <crate.zip>    ask the question of a research object again, and tell whether the result is the same

Exit codes: 0 the result is the same, 1 it is another, 2 the file cannot be read or the question not be asked, 3 the
file was changed by hand since it was written.`;

const { signal } = new AbortController();

async function run([path, ...others]: string[]): Promise<number> {
  if (path === undefined || others.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const [input] = await openPaths([path]);
  if (input === undefined) throw new TypeError("no file");
  const crate = await readCrate(input);
  if (crate.changes.length > 0) {
    console.log(["This research object was changed since it was written.", ...crate.changes].join("\n"));
    return 3;
  }
  return ask(crate, path);
}

async function ask(crate: ReadCrate, path: string): Promise<number> {
  const config = readConfig(process.env);
  const database = await openDatabase(config, (step) => console.error(`  ${step} …`), { join: true });
  const catalogue = loadCatalogue(join(projectRoot, "cypher"));
  const context = assemble({ ...config, database, catalogue, log: createLog(config.logLevel) });
  try {
    const { dataset } = crate.question;
    if ((await context.datasets.find(dataset, signal)) === undefined) {
      console.error(`The dataset "${dataset}" is not loaded. It is in the file: npm run import -- ${path}`);
      return 2;
    }
    const { result, sentences } = await rerun(crate, { ...context, signal, turn: () => nextTurn() });
    console.log(sentences.join("\n"));
    return result === "same" ? 0 : 1;
  } finally {
    await context.close();
    await database.close();
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isFile = error instanceof UnreadableError;
  console.error(
    isFile ? tellFinding(error.finding) : error instanceof Problem ? error.message : explain(error),
  );
  process.exitCode = 2;
}
