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
  "each",
]);

/** What holds texts of cells or words, in which nothing stands for a column. */
const WORDS = new Set(["map", "means", "is", "not", "has", "because", "missing", "open"]);

/** What stands in braces and is no column. */
const OWN = new Set(["row", "file", "cell", "head"]);

/** Hears of a column, and of the keys under which it stands in its table's part of a recipe, the outermost first. */
export type VisitColumn = (column: string, keys: readonly string[]) => void;

/** The columns that a recipe reads of a table, but for those that a pattern names. */
export function columnsOf(spec: TableSpec): ReadonlySet<string> {
  const found = new Set<string>();
  visitColumns(spec, (column, keys) => keys.at(-1) !== "each" && found.add(column));
  return found;
}

/** Goes through the columns that a recipe reads of a table, each as often as it is read; `each` may name a pattern of them. */
export function visitColumns({ entities, relations, skip }: TableSpec, visit: VisitColumn): void {
  walk({ entities, relations, skip }, [], visit);
}

function walk(value: unknown, keys: readonly string[], visit: VisitColumn): void {
  if (typeof value === "string") {
    if (isPlace(keys)) visit(value, keys);
    else for (const [, name = ""] of value.matchAll(/\{([^{}]+)\}/g)) if (!OWN.has(name)) visit(name, keys);
  } else if (Array.isArray(value)) {
    for (const item of value) walk(item, keys, visit);
  } else if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).filter(([name]) => !WORDS.has(name));
    for (const [name, item] of parts) walk(item, [...keys, name], visit);
  }
}

/** Coverage is cut off at a day, not at a column. */
function isPlace(keys: readonly string[]): boolean {
  return PLACES.has(keys.at(-1) ?? "") && keys.at(-2) !== "cut";
}
