import type { Finding as CaseFinding } from "../../model/exchange/finding.ts";
import type { Finding } from "../../model/exchange/read/finding.ts";
import { Findings } from "../../model/exchange/read/findings.ts";
import type { FileInput } from "../../model/exchange/read/input.ts";
import { openFiles } from "../../model/exchange/read/open.ts";
import type { CaseReader } from "../../model/exchange/reader.ts";
import { Application, type OnRows, type Outcome } from "../../model/exchange/recipe/apply.ts";
import { fieldInWords } from "../../model/exchange/recipe/field-in-words.ts";
import { optionsFor } from "../../model/exchange/recipe/match-tables.ts";
import type { Recipe } from "../../model/exchange/recipe/recipe.ts";
import { checkCase } from "../datasets/check.ts";
import type { CaseCheck } from "../datasets/checking/case-check.ts";
import { findChanged, hashEach } from "./changed-files.ts";
import { type Sample, watched } from "./sample.ts";

/** Files that were read: all that was found, and the case that they make. */
export interface ReadWhole {
  readonly findings: Findings;
  readonly outcome: Outcome;
  readonly reader: CaseReader;
  /** What is known of the case as a whole. */
  readonly check: CaseCheck;
  /** True where no fault stops the import. */
  readonly isClean: boolean;
}

/** The same of files that were read by a recipe. */
export interface ReadCase extends ReadWhole {
  /** The recipe, with the files that it was used on. */
  readonly recipe: Recipe;
}

/** Who wants to hear of the reading while it goes on. */
export interface Watching {
  readonly onRows?: OnRows | undefined;
  readonly sample?: Sample | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads files by a recipe from their beginning to their end, and checks the case that they make as every case is
 * checked; nothing is written anywhere.
 * @throws UnreadableError where a file cannot be read at all
 */
export async function readCase(
  inputs: readonly FileInput[],
  recipe: Recipe,
  { onRows, sample, signal }: Watching = {},
): Promise<ReadCase> {
  const findings = new Findings();
  const tables = await openFiles(inputs, optionsFor(recipe));
  const files = await hashEach(inputs, signal);
  for (const finding of findChanged(recipe, files)) findings.report(finding);
  const application = new Application(recipe, tables);
  const { reader, outcome } = application.checking(findings.report, onRows);
  const read = sample === undefined ? reader : watched(reader, sample);
  const { check, report } = await checkCase(read, () => undefined, signal);
  for (const finding of report.findings) findings.report(ofCase(finding, recipe));
  return {
    ...{ findings, check, outcome: outcome(), reader: application.reader(outcome().span) },
    recipe: { ...recipe, files },
    isClean: findings.stopping(recipe.leaveOut) === 0,
  };
}

/**
 * Checks a case that files hold as such, and need no recipe for, as every case is checked; nothing is written anywhere.
 * @throws UnreadableError where a file cannot be read at all
 */
export async function readWhole(reader: CaseReader, signal?: AbortSignal): Promise<ReadWhole> {
  const findings = new Findings();
  const { report, check } = await checkCase(reader, () => undefined, signal);
  for (const finding of report.findings) findings.report(ofCase(finding));
  const { entity, relation, source } = check.known.stated;
  const counts = { entities: entity.size, relations: relation.size, sources: source.size };
  return {
    ...{ findings, reader, check, isClean: report.total === 0 },
    outcome: { rows: [], dates: [], notes: [], near: [], unmatched: [], ...counts, span: undefined },
  };
}

/** A defect of the case as a finding: what is wrong with a field is told of the columns that it is read from. */
function ofCase({ field, kind, ...finding }: CaseFinding, recipe?: Recipe): Finding {
  const column = field === undefined || !recipe ? field : fieldInWords(recipe, finding, field);
  return { ...finding, ...(column !== undefined && { column }), kind: "case", weight: "fault" };
}
