import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { UnreadableError } from "../../model/exchange/read/finding.ts";
import { findingsCsv } from "../../model/exchange/read/findings.ts";
import { parseRecipe, RecipeError } from "../../model/exchange/recipe/parse-recipe.ts";
import type { Recipe } from "../../model/exchange/recipe/recipe.ts";
import { openPaths } from "../imports/files.ts";
import { type ReadCase, readCase } from "../imports/read-case.ts";
import { describeCase, tellCase, tellFinding } from "../imports/tell.ts";

const USAGE = `Usage:
  npm run import -- <file or folder …> --recipe <recipe.yaml> --check
                         report everything that is wrong; change nothing

  --as <id>              under another id than the recipe's
  --json                 say what was found as JSON
  --findings <file.csv>  write the findings as a table

Exit codes: 0 nothing stops the import, 1 faults stop it, 2 the command, the recipe or a file cannot be read.`;

const options = {
  recipe: { type: "string" },
  check: { type: "boolean", default: false },
  as: { type: "string" },
  json: { type: "boolean", default: false },
  findings: { type: "string" },
} as const;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { recipe: path, as: id, json, findings } = values;
  if (positionals.length === 0 || path === undefined || !values.check) {
    console.error(USAGE);
    return 2;
  }
  const recipe = withId(parseRecipe(await readFile(path, "utf8"), path), id);
  const read = await readCase(await openPaths(positionals), recipe);
  await tell(read, json, findings);
  return read.isClean ? 0 : 1;
}

function withId(recipe: Recipe, id: string | undefined): Recipe {
  return id === undefined ? recipe : { ...recipe, dataset: { ...recipe.dataset, id } };
}

async function tell(read: ReadCase, json: boolean, table: string | undefined): Promise<void> {
  if (table !== undefined) await writeFile(table, findingsCsv(read.findings.kinds));
  console.log(json ? JSON.stringify(describeCase(read), null, 2) : tellCase(read));
}

/** What stopped the import before its files could be read, as lines; undefined for what nobody foresaw. */
function explain(error: unknown): string | undefined {
  if (error instanceof UnreadableError) return tellFinding(error.finding);
  if (error instanceof RecipeError) return error.findings.map(tellFinding).join("\n");
  return error instanceof Error && "code" in error ? error.message : undefined;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(explain(error) ?? error);
  process.exitCode = 2;
}
