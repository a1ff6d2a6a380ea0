import { readConfig } from "../config.ts";
import { describeDefect } from "../datasets/defect.ts";
import { checkDataset, loadDataset } from "../datasets/load.ts";
import { migrateDatasets } from "../datasets/migrate.ts";
import { removeDataset } from "../datasets/remove.ts";
import { findStored } from "../datasets/stored.ts";
import { type Database, openDatabase } from "../neo4j/database.ts";
import { explain } from "../start-errors.ts";

const USAGE = `Usage:
  npm run dataset -- check <folder>   report every defect; change nothing
  npm run dataset -- load <folder>    load, in the place of what the dataset asserted before
  npm run dataset -- list             the datasets that are loaded
  npm run dataset -- remove <id>      remove a dataset and what only it names`;

const report = (step: string) => console.error(`  ${step} …`);

/** A command: what it does with the database and its argument; the exit code that it comes to. */
type Command = (database: Database, argument: string) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  async check(database, folder) {
    const defects = await checkDataset(database, folder);
    for (const defect of defects) console.log(describeDefect(defect));
    console.log(defects.length === 0 ? "No defects." : `${defects.length} defects.`);
    return defects.length === 0 ? 0 : 1;
  },

  async load(database, folder) {
    const { allowForeign } = readConfig(process.env);
    const { changed, contentHash, counts, tookMs } = await loadDataset(database, folder, {
      allowForeign,
      report,
    });
    console.log(
      changed ? `Loaded in ${(tookMs / 1000).toFixed(1)} s.` : "Nothing to do: it was loaded just so.",
    );
    console.log(`${counts.entities} entities, ${counts.relations} relations, ${counts.sources} sources`);
    console.log(`content ${contentHash}`);
    return 0;
  },

  async list(database) {
    const stored = await findStored(database);
    for (const { id, version, title, counts, contentHash } of stored) {
      console.log(`${id} ${version}  ${title}`);
      console.log(`  ${counts.entities} entities, ${counts.relations} relations, ${counts.sources} sources`);
      console.log(`  content ${contentHash}`);
    }
    if (stored.length === 0) console.log("No dataset is loaded.");
    return 0;
  },

  async remove(database, id) {
    const known = (await findStored(database)).map((dataset) => dataset.id);
    if (!known.includes(id)) {
      console.error(`There is no dataset "${id}". Loaded: ${known.join(", ") || "none"}.`);
      return 1;
    }
    await removeDataset(database, id);
    console.log(`Removed ${id}.`);
    return 0;
  },
};

async function run(name = "", argument = ""): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || (argument === "" && name !== "list")) {
    console.error(USAGE);
    return 2;
  }
  const database = await openDatabase(readConfig(process.env), report, { join: true });
  try {
    await migrateDatasets(database, report);
    return await command(database, argument);
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await run(...process.argv.slice(2));
} catch (error) {
  console.error(`\n${explain(error)}`);
  process.exitCode = 1;
}
