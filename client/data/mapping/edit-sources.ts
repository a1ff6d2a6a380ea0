import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import type { RelationSpec } from "../../../model/exchange/recipe/thing-spec.ts";
import { columnIn, templateOf } from "./templates.ts";

type Source = Recipe["sources"][number];

/** The source that all rows rest on, where it is one. */
export function commonSource({ cite, sources }: Recipe): Source | undefined {
  const [id] = (cite[0] ?? "").split("#");
  return sources.find((source) => source.id === id);
}

/** A recipe with the source of all rows changed, or given. */
export function editCommon(recipe: Recipe, change: Partial<Source>): Recipe {
  const known = commonSource(recipe);
  const source = { ...(known ?? newSource()), ...change };
  if (known) return { ...recipe, sources: recipe.sources.map((one) => (one === known ? source : one)) };
  return { ...recipe, sources: [...recipe.sources, source], cite: [`${source.id}#{row}`] };
}

function newSource(): Source {
  const today = new Date().toISOString().slice(0, 10);
  return { id: "file", name: "The file", citation: "The file.", writtenAt: today, locatorName: "row" };
}

/** The column that names each row's source; undefined where all rest on one. */
export function sourceColumn({ sources }: Pick<RelationSpec, "sources">): string | undefined {
  return columnIn((sources?.[0] ?? "").split("#")[0]);
}

/** The column that says where in its source a row stands. */
export function placeColumn(recipe: Recipe, { sources }: Pick<RelationSpec, "sources">): string | undefined {
  const column = columnIn((sources?.[0] ?? recipe.cite[0] ?? "").split("#").slice(1).join("#"));
  return column === "row" ? undefined : column;
}

/** What a row cites, by the columns of its source and of the place in it. */
export function citing(
  recipe: Recipe,
  source: string | undefined,
  place: string | undefined,
): readonly string[] | undefined {
  const common = commonSource(recipe);
  const id = source === undefined ? common?.id : templateOf(source);
  if (id === undefined || (source === undefined && place === undefined)) return undefined;
  return [`${id}#${place === undefined ? "row {row}" : templateOf(place)}`];
}
