import type { Tables } from "../../read/table.ts";
import { vocabularyOf } from "../../vocabularies/vocabulary-of.ts";
import { isAbout } from "../match-tables.ts";
import type { Recipe } from "../recipe.ts";
import type { ValueSpec } from "../value-spec.ts";
import { type GuessedRecipe, guessRecipe } from "./guess-recipe.ts";

/**
 * A recipe with what seems to fit for tables that it says nothing of, as when a list of entities is given after the
 * table that names them; what it says of the others stays.
 * @param today as of `guessRecipe`
 */
export async function completeRecipe(recipe: Recipe, tables: Tables, today: string): Promise<GuessedRecipe> {
  const left = tables.tables.filter((table) => !recipe.tables.some((spec) => isAbout(spec, table)));
  if (left.length === 0) return { recipe, evidence: [] };
  const guess = await guessRecipe({ ...tables, tables: left }, today);
  const { tables: more = [], types = [], vocabulary } = guess.recipe;
  const known = new Set([
    ...recipe.types.map(({ type }) => type),
    ...(recipe.vocabulary ? vocabularyOf(recipe.vocabulary).map(({ type }) => type) : []),
  ]);
  const wanted = [...types, ...(vocabulary ? vocabularyOf(vocabulary) : [])];
  const used = new Set(more.flatMap(({ relations = [] }) => relations.flatMap(({ type }) => typesIn(type))));
  const lacking = wanted.filter(({ type }) => used.has(type) && !known.has(type));
  return {
    recipe: {
      ...recipe,
      types: [...recipe.types, ...lacking.map((type) => ({ ...type }))],
      tables: [...(namesThings(recipe) ? more.map(asList) : more), ...recipe.tables],
    },
    evidence: guess.evidence,
  };
}

/** All types that a relation of a recipe can be of. */
function typesIn(type: ValueSpec): string[] {
  if (typeof type === "string") return [type];
  const { map, otherwise } = type;
  return [...Object.values(map), ...(otherwise === undefined ? [] : [otherwise])];
}

/** Whether relations name their ends, which a list can be matched with; others refer to them by keys. */
function namesThings({ tables }: Recipe): boolean {
  return tables.some(({ relations }) =>
    relations.some(({ from, to }) => [from, to].some((end) => typeof end === "object" && "kind" in end)),
  );
}

type TableText = NonNullable<GuessedRecipe["recipe"]["tables"]>[number];

function asList(table: TableText): TableText {
  const { entities = [], relations = [] } = table;
  if (relations.length > 0) return table;
  return { ...table, entities: entities.map((entity) => ({ ...entity, list: true })) };
}
