import { compact } from "../../model/exchange/recipe/compact.ts";
import { writeRecipe } from "../../model/exchange/recipe/write-recipe.ts";
import { type LoadOptions, type LoadOutcome, loadCase } from "../datasets/load.ts";
import type { Around } from "./around.ts";
import { fromPath } from "./files.ts";
import { hashInputs } from "./hash-inputs.ts";
import type { Checked, KeptFile } from "./work/messages.ts";
import { readInThread } from "./work/read-in-thread.ts";

/**
 * Loads what files that were checked make by their recipe, which is kept with the dataset.
 * @throws what `loadCase` throws
 */
export async function loadKept(
  { database, cases, texts }: Pick<Around, "database" | "cases" | "texts">,
  files: readonly KeptFile[],
  { recipe, span }: Pick<Checked, "recipe" | "span">,
  watching: Required<Pick<LoadOptions, "observer" | "signal">>,
): Promise<LoadOutcome> {
  const inputs = files.map(({ path, name, size }) => fromPath(path, name, size));
  const filesHash = await hashInputs(recipe, inputs, watching.signal);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return loadCase(database, readInThread({ files, recipe, span }), filesHash, {
    ...watching,
    allowForeign: false,
    keep: (contentHash, packed) => cases.keepLoaded(contentHash, packed),
    learn: (generation, rows) => texts.learn(generation, rows),
    report: () => undefined,
    origin: { recipe: writeRecipe(compact(recipe)), bytes },
  });
}
