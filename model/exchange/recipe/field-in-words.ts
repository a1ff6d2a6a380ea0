import type { Origin } from "../reader.ts";
import { visitColumns } from "./columns-of.ts";
import { FORM_WORDS } from "./form-words.ts";
import { isAbout } from "./match-tables.ts";
import type { Recipe } from "./recipe.ts";

/**
 * A field of what a row states as its reader knows it: the columns that it is read from, or else what the form calls it.
 * @param field of the row schemas (docs/data-model.md): `when`, `from`, `certainty` …
 */
export function fieldInWords({ tables }: Recipe, { file, sheet }: Origin, field: string): string {
  const [name = field] = field.split(".");
  const columns = new Set<string>();
  for (const spec of tables.filter((one) => isAbout(one, { name: sheet ?? file, file, sheet })))
    visitColumns(spec, (column, keys) => keys[1] === name && columns.add(column));
  if (columns.size > 0) return [...columns].join(", ");
  return Object.hasOwn(WORDS, name) ? `“${WORDS[name]}”` : field;
}

const WORDS: Readonly<Record<string, string>> = FORM_WORDS;
