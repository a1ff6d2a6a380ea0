import type { FileInput } from "../../../model/exchange/read/input.ts";
import { openFiles } from "../../../model/exchange/read/open.ts";
import { completeRecipe } from "../../../model/exchange/recipe/guess/complete-recipe.ts";
import { guessRecipe } from "../../../model/exchange/recipe/guess/guess-recipe.ts";
import { optionsFor } from "../../../model/exchange/recipe/match-tables.ts";
import { checkRecipe } from "../../../model/exchange/recipe/parse-recipe.ts";
import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import { formatDay } from "../../../model/time/day.ts";
import { type Baseline, findChanges } from "../changes.ts";
import { fromPath } from "../files.ts";
import { type ReadCase, readCase } from "../read-case.ts";
import { Sample } from "../sample.ts";
import { countBytes } from "./count-bytes.ts";
import { describeFiles } from "./describe-files.ts";
import type { Checked, Order, Understood } from "./messages.ts";

/** Who is told of the work on files, and asked what is loaded. */
export interface Conversation {
  onProgress(step: string, done: number, total: number): void;
  onUnderstood(understood: Understood): void;
  /** What the dataset of this id holds now; undefined where there is none. */
  baseline(dataset: string): Promise<Baseline | undefined>;
}

const CHECKING = "Checking every row";

/**
 * Looks files through: what they hold, which recipe seems to fit where none is given, and all that a check of every row
 * finds; where a dataset of that id is loaded, what would change in it.
 * @throws UnreadableError, RecipeError
 */
export async function lookThrough(order: Order, told: Conversation): Promise<Checked> {
  const inputs = order.files.map(({ path, name, size }) => fromPath(path, name, size));
  told.onProgress("Looking at the files", 0, 0);
  const understood = await understand(inputs, order);
  told.onUnderstood(understood);
  const total = order.files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const counted = countBytes(inputs, (bytes) => {
    // Their hashes are taken and dates surveyed on the way: no more is told than there is.
    done = Math.min(total, done + bytes / 2);
    told.onProgress(CHECKING, Math.round(done), total);
  });
  const sample = new Sample();
  const read = await readCase(counted, understood.recipe, { sample });
  const checked = describe(read, sample);
  const changes = read.isClean ? await compare(read, told) : undefined;
  return changes ? { ...checked, report: { ...checked.report, changes } } : checked;
}

async function understand(inputs: readonly FileInput[], order: Order): Promise<Understood> {
  const known = await recipeFor(inputs, order);
  const tables = await openFiles(inputs, optionsFor(known.recipe));
  return { ...known, seen: await describeFiles(tables) };
}

async function recipeFor(inputs: readonly FileInput[], { recipe, today, completes }: Order) {
  if (recipe === undefined) return guess(inputs, today);
  if (completes) return complete(inputs, recipe, today);
  return { recipe, evidence: [] };
}

async function guess(inputs: readonly FileInput[], today: string) {
  const { recipe, evidence } = await guessRecipe(await openFiles(inputs), today);
  return { recipe: checkRecipe(recipe, "recipe.yaml"), evidence };
}

async function complete(inputs: readonly FileInput[], recipe: Recipe, today: string) {
  const tables = await openFiles(inputs, optionsFor(recipe));
  const completed = await completeRecipe(recipe, tables, today);
  return { recipe: checkRecipe(completed.recipe, "recipe.yaml"), evidence: completed.evidence };
}

async function compare({ reader, check, recipe }: ReadCase, told: Conversation) {
  const baseline = await told.baseline(recipe.dataset.id);
  if (baseline === undefined) return undefined;
  told.onProgress("Comparing with what is loaded", 0, 0);
  return findChanges(baseline, reader, check);
}

const MOST_NEAR = 200;
const MOST_UNMATCHED = 200;

function describe({ findings, outcome, recipe, isClean }: ReadCase, sample: Sample): Checked {
  const { rows, near, unmatched, span, dates, entities, relations, sources } = outcome;
  return {
    ...{ findings: findings.kinds, recipe, span },
    report: {
      // What makes nothing is no case, though nothing is wrong with it.
      ...{
        isClean: isClean && entities > 0,
        dates: [...dates],
        entities,
        relations,
        sources,
        sample: sample.relations,
      },
      near: near.slice(0, MOST_NEAR).map(({ kind, names, reason }) => ({ kind, names: [...names], reason })),
      unmatched: unmatched.slice(0, MOST_UNMATCHED).map(({ origin: _, candidates, ...one }) => ({
        ...one,
        candidates: candidates.map(({ name, is, reason }) => ({ name, is, reason })),
      })),
      rows: rows.map(({ leftOut, ...counts }) => ({ ...counts, leftOut: Object.fromEntries(leftOut) })),
      ...(span && { span: { start: formatDay(span.start), end: formatDay(span.end) } }),
    },
  };
}
