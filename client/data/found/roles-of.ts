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
  statement: "statement",
  sources: "source",
  certainty: "certainty",
  sector: "sector",
  measures: "measure",
  key: "key",
  name: "name",
  kind: "kind",
  summary: "summary",
  identifiers: "identifier",
  code: "code",
  skip: "rule for leaving out",
  each: "one tie for each",
};

/** What a recipe takes a column for, in words. */
export function rolesOf({ entities, relations, skip }: TableSpec, column: string): string[] {
  const found: string[] = [];
  seek({ entities, relations, skip }, "", "", column, found);
  return found;
}

function seek(value: unknown, key: string, word: string, column: string, found: string[]): void {
  if (typeof value === "string") {
    const isNamed = value === column && key !== "is" && key !== "not" && key !== "kind" && key !== "type";
    if (isNamed || value.includes(`{${column}}`)) found.push(word);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const isList = Array.isArray(value);
  for (const [name, item] of Object.entries(value)) {
    if (name === "map") continue;
    // An end is the end, whatever of it the column tells.
    const own = word === "from" || word === "to" ? word : (WORDS[name] ?? word);
    seek(item, isList ? key : name, isList ? word : own, column, found);
  }
}
