import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import { vocabularyOf } from "../../../model/exchange/vocabularies/vocabulary-of.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";

/** The relation types that a recipe may use: those of its vocabulary, and its own. */
export function typesOf({ vocabulary, types }: Recipe): RelationType[] {
  return [...types, ...(vocabulary === undefined ? [] : vocabularyOf(vocabulary))];
}
