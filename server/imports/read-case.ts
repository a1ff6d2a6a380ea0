import type { Finding as CaseFinding } from "../../model/exchange/finding.ts";
import type { Finding } from "../../model/exchange/read/finding.ts";
import { Findings } from "../../model/exchange/read/findings.ts";
import type { FileInput } from "../../model/exchange/read/input.ts";
import { openFiles } from "../../model/exchange/read/open.ts";
import type { CaseReader } from "../../model/exchange/reader.ts";
import { Application, type OnRows, type Outcome } from "../../model/exchange/recipe/apply.ts";
import { optionsFor } from "../../model/exchange/recipe/match-tables.ts";
import type { Recipe } from "../../model/exchange/recipe/recipe.ts";
import { checkCase } from "../datasets/check.ts";

/** Files that were read by a recipe: all that was found, and the case that they make. */
export interface ReadCase {
  readonly findings: Findings;
  readonly outcome: Outcome;
  readonly reader: CaseReader;
  /** True where no fault stops the import. */
  readonly isClean: boolean;
}

/**
 * Reads files by a recipe from their beginning to their end, and checks the case that they make as every case is
 * checked; nothing is written anywhere.
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
  const { reader, outcome } = application.checking(findings.report, onRows);
  const { report } = await checkCase(reader, () => undefined, signal);
  for (const finding of report.findings) findings.report(ofCase(finding));
  return {
    ...{ findings, outcome: outcome(), reader: application.reader(outcome().span) },
    isClean: findings.stopping(recipe.leaveOut) === 0,
  };
}

function ofCase({ field, kind, ...finding }: CaseFinding): Finding {
  return { ...finding, ...(field !== undefined && { column: field }), kind: "case", weight: "fault" };
}
