import "../lib/modest-heap.ts";

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openCasePackage } from "../../model/exchange/package/read-package.ts";
import { UnreadableError } from "../../model/exchange/read/finding.ts";
import { findingsCsv } from "../../model/exchange/read/findings.ts";
import type { FileInput } from "../../model/exchange/read/input.ts";
import { openFiles } from "../../model/exchange/read/open.ts";
import { compact } from "../../model/exchange/recipe/compact.ts";
import { guessRecipe } from "../../model/exchange/recipe/guess/guess-recipe.ts";
import { parseRecipe, RecipeError } from "../../model/exchange/recipe/parse-recipe.ts";
import type { Recipe } from "../../model/exchange/recipe/recipe.ts";
import { writeRecipe } from "../../model/exchange/recipe/write-recipe.ts";
import { VOCABULARIES } from "../../model/exchange/vocabularies/names.ts";
import { datasetId } from "../../model/graph/id.ts";
import { keepLoaded } from "../cases/keep-loaded.ts";
import { readConfig } from "../config.ts";
import { loadCase } from "../datasets/load.ts";
import { migrateDatasets } from "../datasets/migrate.ts";
import { findStored } from "../datasets/stored.ts";
import { openPaths } from "../imports/files.ts";
import { hashInputs } from "../imports/hash-inputs.ts";
import { type ReadCase, type ReadWhole, readCase, readWhole } from "../imports/read-case.ts";
import { describeCase, tellCase, tellFinding } from "../imports/tell.ts";
import { WORKBOOK, writeTemplate } from "../imports/write-template.ts";
import { createLog } from "../log.ts";
import { openDatabase } from "../neo4j/database.ts";
import { explain } from "../start-errors.ts";
import { showProgress } from "./show-progress.ts";

const USAGE = `Usage:
  npm run import -- <file or folder …> --recipe <recipe.yaml>   check, then load as a dataset
  npm run import -- <data package>                              the same of a dataset that was exported as one
  npm run import -- <file or folder …> --guess                  print a recipe that seems to fit, to be looked through
  npm run import -- --template <folder>                         write a workbook, tables and a recipe to begin with

  --check                only report everything that is wrong; change nothing
  --vocabulary <name>    of a template: ${VOCABULARIES.join(", ")}
  --as <id>              under another id than the recipe's
  --json                 say what was found as JSON
  --findings <file.csv>  write the findings as a table

Exit codes: 0 nothing stops the import, 1 faults stop it, 2 the command, the recipe or a file cannot be read.`;

const NO_RECIPE = `These files are no data package of a dataset, so they need --recipe; --guess writes one.

${USAGE}`;

const options = {
  recipe: { type: "string" },
  check: { type: "boolean", default: false },
  guess: { type: "boolean", default: false },
  template: { type: "string" },
  vocabulary: { type: "string", default: "diplomatic" },
  as: { type: "string" },
  json: { type: "boolean", default: false },
  findings: { type: "string" },
} as const;

const stopping = new AbortController();
const { signal } = stopping;

const report = (step: string) => console.error(`  ${step} …`);

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { recipe: path, as: id, json, findings } = values;
  if (values.template !== undefined) return template(values.template, values.vocabulary);
  if (values.guess && positionals.length > 0) return guess(positionals);
  const named = datasetId.optional().safeParse(id);
  if (!named.success) {
    console.error(`--as "${id}" is no id of a dataset: ${named.error.issues[0]?.message}.`);
    return 2;
  }
  const inputs = await openPaths(positionals);
  const read = path === undefined ? await readPackage(inputs, id) : await readBy(path, inputs, id);
  if (read === undefined) {
    console.error(positionals.length > 0 && !values.guess ? NO_RECIPE : USAGE);
    return 2;
  }
  await tell(read, json, findings);
  if (!read.isClean) return 1;
  if (!values.check) await load(read, inputs);
  return 0;
}

async function readBy(path: string, inputs: readonly FileInput[], id: string | undefined) {
  return readCase(inputs, withId(parseRecipe(await readFile(path, "utf8"), path), id), { signal });
}

/** A dataset that was exported as a whole needs no recipe. */
async function readPackage(
  inputs: readonly FileInput[],
  id: string | undefined,
): Promise<(Partial<ReadCase> & ReadWhole) | undefined> {
  const reader = await openCasePackage(inputs);
  if (reader === undefined) return undefined;
  const manifest = { ...reader.manifest, ...(id !== undefined && { id }) };
  return readWhole({ ...reader, manifest }, signal);
}

/** Prints a recipe for files, with what tells so above it. */
async function guess(paths: readonly string[]): Promise<number> {
  const tables = await openFiles(await openPaths(paths));
  const { recipe, evidence } = await guessRecipe(tables, today());
  console.log(evidence.map((line) => `# ${line.replaceAll("\n", " ")}`).join("\n"));
  console.log(writeRecipe(recipe));
  return 0;
}

async function template(folder: string, vocabulary: string): Promise<number> {
  const known = VOCABULARIES.find((name) => name === vocabulary);
  if (known === undefined) {
    console.error(`There is no vocabulary "${vocabulary}". There are: ${VOCABULARIES.join(", ")}.`);
    return 2;
  }
  const files = await writeTemplate(folder, known, today());
  for (const file of files) console.log(file);
  console.log(
    `\nTry it: npm run import -- ${join(folder, WORKBOOK)} --recipe ${join(folder, "recipe.yaml")} --check`,
  );
  return 0;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function withId(recipe: Recipe, id: string | undefined): Recipe {
  return id === undefined ? recipe : { ...recipe, dataset: { ...recipe.dataset, id } };
}

async function tell(read: ReadWhole, json: boolean, table: string | undefined): Promise<void> {
  if (table !== undefined) await writeFile(table, findingsCsv(read.findings.kinds));
  console.log(json ? JSON.stringify(describeCase(read), null, 2) : tellCase(read));
}

// What is told of a load goes beside the findings, which a program may be reading.
async function load(
  { reader, recipe }: Partial<ReadCase> & ReadWhole,
  inputs: readonly FileInput[],
): Promise<void> {
  const { id } = reader.manifest;
  const filesHash = await hashInputs(recipe, inputs, signal);
  const config = readConfig(process.env);
  const database = await openDatabase(config, report, { join: true });
  const { observer, end } = showProgress();
  try {
    await migrateDatasets(database, report);
    const stored = (await findStored(database)).find((dataset) => dataset.id === id);
    if (stored?.filesHash === filesHash) {
      console.error("Nothing to do: it was loaded just so.");
      return;
    }
    const { allowForeign } = config;
    const bytes = inputs.reduce((sum, { size = 0 }) => sum + size, 0);
    const origin = recipe && { recipe: writeRecipe(compact(recipe)), bytes };
    const keep = keepLoaded(config.dataFolder, createLog("warn"));
    const watching = { report, observer, signal, keep, ...(origin && { origin }) };
    const loaded = await loadCase(database, reader, filesHash, { allowForeign, ...watching });
    console.error(`Loaded ${id} in ${(loaded.tookMs / 1000).toFixed(1)} s.`);
    console.error(`content ${loaded.contentHash}`);
  } finally {
    end();
    await database.close();
  }
}

/** What stopped the import before its files could be read, as lines; undefined for anything else. */
function explainFiles(error: unknown): string | undefined {
  if (error instanceof UnreadableError) return tellFinding(error.finding);
  if (error instanceof RecipeError) return error.findings.map(tellFinding).join("\n");
  const isUsage =
    error instanceof Error && "code" in error && /^(ERR_PARSE_ARGS|ENOENT|EISDIR)/.test(`${error.code}`);
  return isUsage ? error.message : undefined;
}

for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => {
    console.error("\nStopping …");
    stopping.abort(new Error("Stopped. The dataset answers as it did before."));
  });
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const said = explainFiles(error);
  console.error(said ?? (signal.aborted ? String(signal.reason?.message) : explain(error)));
  process.exitCode = said !== undefined ? 2 : signal.aborted ? 130 : 1;
}
