import * as z from "zod";
import { withNames } from "../../model/exchange/recipe/match-tables.ts";
import { checkRecipe, parseRecipe, RecipeError } from "../../model/exchange/recipe/parse-recipe.ts";
import type { Recipe } from "../../model/exchange/recipe/recipe.ts";
import { findOrigin } from "../datasets/origin.ts";
import { unfit } from "../errors.ts";
import { hint } from "../http/closest.ts";
import type { RouteContext } from "../http/context.ts";
import type { Database } from "../neo4j/database.ts";
import { readShipped } from "./shipped-recipes.ts";

/** A recipe in one of the ways in which a request may name it. */
export const recipeGiven = z
  .union([
    z.strictObject({ text: z.string().max(2 ** 20) }).meta({ description: "As YAML or JSON." }),
    z.strictObject({ value: z.record(z.string(), z.unknown()) }).meta({ description: "As it was answered." }),
    z.strictObject({ shipped: z.string() }).meta({ description: "One that /api/recipes lists." }),
    z.strictObject({ dataset: z.string() }).meta({ description: "The one that a dataset was loaded by." }),
  ])
  .meta({ id: "RecipeGiven" });

/**
 * The recipe that a request names.
 * @param names of the files that it is for
 * @throws Problem `unfit` with all that is wrong in it, or where there is none of that name
 */
export async function readGiven(
  given: z.infer<typeof recipeGiven>,
  names: readonly string[],
  { database }: Pick<RouteContext, "database">,
): Promise<Recipe> {
  if ("shipped" in given) return withNames(await findShipped(given.shipped), names);
  if ("dataset" in given) return withNames(await findOfDataset(database, given.dataset), names);
  if ("text" in given) return parsing(() => parseRecipe(given.text, "recipe"));
  return parsing(() => checkRecipe(given.value, "recipe"));
}

/** Under the id and the title that the dataset bears now. */
async function findOfDataset(database: Database, id: string): Promise<Recipe> {
  const origin = await findOrigin(database, id);
  if (typeof origin?.recipe !== "string") throw wrong(`"${id}" was loaded without a recipe.`);
  const { recipe: text, title } = origin;
  const recipe = parsing(() => parseRecipe(text, "recipe.yaml"));
  return { ...recipe, dataset: { ...recipe.dataset, id, title } };
}

async function findShipped(name: string): Promise<Recipe> {
  const shipped = await readShipped();
  const found = shipped.find((each) => each.name === name);
  if (found) return found.recipe;
  const names = shipped.map((each) => each.name);
  throw wrong(`There is no recipe "${name}". ${hint(name, names)}`.trim());
}

function parsing(parse: () => Recipe): Recipe {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof RecipeError)) throw error;
    throw unfit(
      error.findings.map(({ column, reason }) => ({
        parameter: column ?? "recipe",
        detail: `${reason}${column === undefined ? "" : ` (in a recipe: ${column})`}.`,
      })),
    );
  }
}

function wrong(detail: string) {
  return unfit([{ parameter: "recipe", detail }]);
}
