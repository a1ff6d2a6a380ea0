import type { TableSpec } from "./recipe.ts";

/** Names that stand for a column where they are texts by themselves. */
const PLACES = new Set([
  "column",
  "same",
  "at",
  "start",
  "end",
  "earliest",
  "latest",
  "year",
  "month",
  "day",
]);

/** What holds texts of cells, days or words, in which nothing stands for a column. */
const WORDS = new Set(["map", "means", "cut", "is", "not", "has", "because", "missing", "open", "each"]);

/** What stands in braces and is no column. */
const OWN = new Set(["row", "file", "cell", "head"]);

/** The columns that a recipe reads of a table, but for those that a pattern names. */
export function columnsOf({ entities, relations, skip }: TableSpec): ReadonlySet<string> {
  const found = new Set<string>();
  collect({ entities, relations, skip }, "", found);
  return found;
}

function collect(value: unknown, key: string, found: Set<string>): void {
  if (typeof value === "string") {
    if (PLACES.has(key)) found.add(value);
    else for (const [, name = ""] of value.matchAll(/\{([^{}]+)\}/g)) if (!OWN.has(name)) found.add(name);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, key, found);
  } else if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).filter(([name]) => !WORDS.has(name));
    for (const [name, item] of parts) collect(item, name, found);
  }
}
