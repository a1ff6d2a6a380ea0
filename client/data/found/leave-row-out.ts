import { isAbout } from "../../../model/exchange/recipe/match-tables.ts";
import type { Recipe, TableSpec } from "../../../model/exchange/recipe/recipe.ts";

/** Where a row stands: the table's file, its sheet, its number. */
export interface RowPlace {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly row: number;
}

const BECAUSE = "left out by hand";

/** A recipe by which a single row is left out, counted with all that were left out so. */
export function leaveRowOut(recipe: Recipe, { file, sheet, row }: RowPlace): Recipe {
  const isOf = (spec: TableSpec) => isAbout(spec, { name: sheet ?? file, file, sheet });
  return { ...recipe, tables: recipe.tables.map((spec) => (isOf(spec) ? withoutRow(spec, row) : spec)) };
}

function withoutRow(spec: TableSpec, row: number): TableSpec {
  const known = spec.skip.find(({ because }) => because === BECAUSE);
  const rows = known?.if.flatMap(({ is }) => is ?? []) ?? [];
  const rule = { because: BECAUSE, if: [{ column: "row", is: [...new Set([...rows, String(row)])] }] };
  return { ...spec, skip: [...spec.skip.filter((other) => other !== known), rule] };
}
