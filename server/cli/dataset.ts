import "../lib/modest-heap.ts";

import { keepLoaded } from "../cases/keep-loaded.ts";
import { readConfig } from "../config.ts";
import { describeReport } from "../datasets/dataset-error.ts";
import { newCase } from "../datasets/folder/new-case.ts";
import { checkDataset, loadDataset } from "../datasets/load.ts";
import { migrateDatasets } from "../datasets/migrate.ts";
import { removeDataset, restoreDataset } from "../datasets/remove.ts";
import { findStored } from "../datasets/stored.ts";
import { hashStored } from "../datasets/verify.ts";
import { createLog } from "../log.ts";
import { type Database, openDatabase } from "../neo4j/database.ts";
import { explain } from "../start-errors.ts";
import { showProgress } from "./show-progress.ts";

const USAGE = `Usage:
  npm run dataset -- new <folder>     write a small case to begin with
  npm run dataset -- check <folder>   report every defect; change nothing
  npm run dataset -- load <folder>    load, in the place of what the dataset asserted before
  npm run dataset -- list             the datasets that are loaded
  npm run dataset -- verify <id>      compare what is stored with its content hash
  npm run dataset -- remove <id>      remove a dataset; for a day it can be restored
  npm run dataset -- restore <id>     bring back a dataset that was removed`;

const report = (step: string) => console.error(`  ${step} …`);

const stopping = new AbortController();
const { signal } = stopping;

async function openCurrent(): Promise<Database> {
  const database = await openDatabase(readConfig(process.env), report, { join: true });
  await migrateDatasets(database, report);
  return database;
}

/** Opens the database when it is first asked for, as not every command needs one. */
class LazyDatabase {
  #opened: Promise<Database> | undefined;

  readonly open = (): Promise<Database> => {
    this.#opened ??= openCurrent();
    return this.#opened;
  };

  async close(): Promise<void> {
    await (await this.#opened?.catch(() => undefined))?.close();
  }
}

/** A command: what it does with its argument; the exit code that it comes to. */
type Command = (database: LazyDatabase["open"], argument: string) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  async new(_, folder) {
    const files = await newCase(folder);
    for (const file of files) console.log(file);
    console.log(`\nTry it: npm run dataset -- check ${folder}`);
    return 0;
  },

  async check(database, folder) {
    const { observer, end } = showProgress();
    const found = await checkDataset(database, folder, { observer, signal });
    end();
    if (found.total > 0) console.log(describeReport(found));
    console.log(found.total === 0 ? "No defects." : `${found.total} defects.`);
    return found.total === 0 ? 0 : 1;
  },

  async load(database, folder) {
    const { allowForeign, dataFolder } = readConfig(process.env);
    const { observer, end } = showProgress();
    const opened = await database();
    const keep = keepLoaded(dataFolder, createLog("warn"));
    const loaded = await loadDataset(opened, folder, { allowForeign, report, observer, signal, keep });
    end();
    const { changed, contentHash, counts, tookMs } = loaded;
    console.log(
      changed ? `Loaded in ${(tookMs / 1000).toFixed(1)} s.` : "Nothing to do: it was loaded just so.",
    );
    console.log(`${counts.entities} entities, ${counts.relations} relations, ${counts.sources} sources`);
    console.log(`content ${contentHash}`);
    return 0;
  },

  async list(database) {
    const stored = await findStored(await database());
    for (const { id, version, title, counts, contentHash } of stored) {
      console.log(`${id} ${version}  ${title}`);
      console.log(`  ${counts.entities} entities, ${counts.relations} relations, ${counts.sources} sources`);
      console.log(`  content ${contentHash}`);
    }
    if (stored.length === 0) console.log("No dataset is loaded.");
    return 0;
  },

  async verify(database, id) {
    const opened = await database();
    const stored = await findStored(opened);
    const dataset = stored.find((each) => each.id === id);
    if (!dataset) return unknown(id, stored);
    const found = await hashStored(opened, dataset, signal);
    console.log(`stored  ${dataset.contentHash}\ncontent ${found}`);
    const same = found === dataset.contentHash;
    console.log(
      same
        ? "The database holds what was loaded."
        : "The database holds something else than was loaded. Load the dataset again from its files.",
    );
    return same ? 0 : 1;
  },

  async remove(database, id) {
    const opened = await database();
    if (!(await removeDataset(opened, id))) return unknown(id, await findStored(opened));
    console.log(`Removed ${id}. For a day it can be had back: npm run dataset -- restore ${id}`);
    return 0;
  },

  async restore(database, id) {
    const opened = await database();
    if (!(await restoreDataset(opened, id))) {
      console.error(`There is no removed dataset "${id}" that could be restored.`);
      return 1;
    }
    console.log(`Restored ${id}.`);
    return 0;
  },
};

function unknown(id: string, stored: readonly { readonly id: string }[]): number {
  const known = stored.map((dataset) => dataset.id).join(", ");
  console.error(`There is no dataset "${id}". Loaded: ${known || "none"}.`);
  return 1;
}

async function run(name = "", argument = ""): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || (argument === "" && name !== "list")) {
    console.error(USAGE);
    return 2;
  }
  const database = new LazyDatabase();
  try {
    return await command(database.open, argument);
  } finally {
    await database.close();
  }
}

for (const name of ["SIGINT", "SIGTERM"] as const) {
  // A second one ends the program at once, as it would without this.
  process.once(name, () => {
    console.error("\nStopping …");
    stopping.abort(new Error("Stopped. The dataset answers as it did before."));
  });
}

try {
  process.exitCode = await run(...process.argv.slice(2));
} catch (error) {
  console.error(`\n${signal.aborted ? String(signal.reason?.message) : explain(error)}`);
  process.exitCode = signal.aborted ? 130 : 1;
}
