import { visitColumns } from "../../../model/exchange/recipe/columns-of.ts";
import { columnsLike } from "../../../model/exchange/recipe/compile/columns-like.ts";
import type { TableSpec } from "../../../model/exchange/recipe/recipe.ts";

const WORDS: Readonly<Record<string, string>> = {
  from: "from",
  to: "to",
  type: "type",
  at: "date",
  start: "from when",
  end: "until",
  earliest: "earliest",
  latest: "latest",
  fold: "year of a panel",
  if: "condition",
  undirected: "condition",
  id: "id",
  statement: "statement",
  sources: "source",
  certainty: "certainty",
  voice: "voice",
  accordingTo: "according to whom",
  denied: "denial",
  sector: "sector",
  measures: "measure",
  key: "key",
  name: "name",
  names: "name",
  kind: "kind",
  summary: "summary",
  status: "status",
  identifiers: "identifier",
  code: "code",
  skip: "rule for leaving out",
  each: "one tie for each",
};

/** What a recipe takes a column for, in words; none where it does not read it. */
export function rolesOf(spec: TableSpec, column: string): string[] {
  const found: string[] = [];
  visitColumns(spec, (name, keys) => {
    if (name === column || (keys.at(-1) === "each" && isLike(name, column)))
      found.push(keys.reduce(toWord, ""));
  });
  return found;
}

/** Whether a column is one of those that a pattern names. */
function isLike(pattern: string, column: string): boolean {
  return columnsLike([pattern], [column]).length > 0;
}

/** What an end is, and what is left out, is said by the outermost key, whatever of it the column tells. */
function toWord(word: string, key: string): string {
  return word === "from" || word === "to" || word === WORDS.skip ? word : (WORDS[key] ?? word);
}
