import { Findings } from "../../model/exchange/read/findings.ts";
import type { FileInput } from "../../model/exchange/read/input.ts";
import { openFiles } from "../../model/exchange/read/open.ts";
import type { Table } from "../../model/exchange/read/table.ts";
import type { CaseReader } from "../../model/exchange/reader.ts";
import { Application, type OnRows, type Outcome } from "../../model/exchange/recipe/apply.ts";
import { optionsFor } from "../../model/exchange/recipe/match-tables.ts";
import type { Recipe } from "../../model/exchange/recipe/recipe.ts";

/** Files that were read by a recipe: all that was found, and the case that they make. */
export interface ReadCase {
  readonly findings: Findings;
  readonly outcome: Outcome;
  readonly tables: readonly Table[];
  readonly reader: CaseReader;
  /** True where no fault stops the import. */
  readonly isClean: boolean;
}

/**
 * Reads files by a recipe from their beginning to their end; nothing is written anywhere.
 * @throws UnreadableError where a file cannot be read at all
 */
export async function readCase(
  inputs: readonly FileInput[],
  recipe: Recipe,
  onRows?: OnRows,
  signal?: AbortSignal,
): Promise<ReadCase> {
  const findings = new Findings();
  const tables = await openFiles(inputs, optionsFor(recipe));
  const application = new Application(recipe, tables);
  const outcome = await application.check(findings.report, onRows, signal);
  return {
    ...{ findings, outcome, tables: tables.tables, reader: application.reader(outcome.span) },
    isClean: findings.stopping(recipe.leaveOut) === 0,
  };
}
