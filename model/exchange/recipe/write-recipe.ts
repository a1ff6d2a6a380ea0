import { stringify } from "yaml";
import type { RecipeText } from "./recipe.ts";

/** A recipe as YAML, as `parseRecipe` reads it. */
export function writeRecipe(recipe: RecipeText): string {
  return stringify(recipe, { lineWidth: 110, aliasDuplicateObjects: false });
}
