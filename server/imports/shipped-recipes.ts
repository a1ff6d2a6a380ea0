import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FilesSeen } from "../../model/exchange/import-answer.ts";
import { columnsOf } from "../../model/exchange/recipe/columns-of.ts";
import { parseRecipe } from "../../model/exchange/recipe/parse-recipe.ts";
import type { Recipe, TableSpec } from "../../model/exchange/recipe/recipe.ts";
import { projectRoot } from "../lib/project-root.ts";

/** Where they lie, each in a folder of its own with a tiny file in the form of its dataset. */
export const shippedFolder = join(projectRoot, "recipes");

/** A recipe for one of the field's datasets. */
export interface ShippedRecipe {
  readonly name: string;
  readonly recipe: Recipe;
}

let shipped: Promise<readonly ShippedRecipe[]> | undefined;

/** The recipes that come with the program, by name; read once. */
export function readShipped(): Promise<readonly ShippedRecipe[]> {
  shipped ??= readAll().catch((error: unknown) => {
    shipped = undefined;
    throw error;
  });
  return shipped;
}

async function readAll(): Promise<ShippedRecipe[]> {
  const names = (await readdir(shippedFolder)).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      recipe: parseRecipe(await readFile(join(shippedFolder, name, "recipe.yaml"), "utf8"), "recipe.yaml"),
    })),
  );
}

/** The shipped recipes each of whose tables some file has, told by the heads of its columns. */
export function fitting(shipped: readonly ShippedRecipe[], { tables }: FilesSeen) {
  return shipped
    .filter(({ recipe }) => {
      const wanted = recipe.tables.filter(({ optional }) => !optional);
      return wanted.length > 0 && wanted.every((spec) => tables.some((table) => isMadeFor(spec, table)));
    })
    .map(({ name, recipe }) => ({ name, title: recipe.dataset.title }));
}

// A few heads that everything has would fit everything.
const FEWEST = 4;

function isMadeFor(spec: TableSpec, table: FilesSeen["tables"][number]): boolean {
  const wanted = columnsOf(spec);
  const heads = new Set(table.columns.map(({ name }) => name));
  return wanted.size >= FEWEST && [...wanted].every((column) => heads.has(column));
}
