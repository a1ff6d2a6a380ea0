import type { TableSeen } from "../../../model/exchange/import-answer.ts";
import type { Recipe, TableSpec } from "../../../model/exchange/recipe/recipe.ts";

/** A table with what the recipe makes of its rows. */
export interface PartProps {
  readonly table: TableSeen;
  readonly recipe: Recipe;
  readonly spec: TableSpec;
  /** Which part of the recipe it is. */
  readonly place: number;
}
