import type { Recipe, RecipeText } from "./recipe.ts";

// What these are when nothing is said of them.
const PLAIN: Readonly<Record<string, unknown>> = {
  optional: false,
  sameKind: false,
  role: false,
  bound: "exact",
  successors: "one",
};

/** A recipe with everything left out that reading it would fill in again. */
export function compact(recipe: Recipe): RecipeText {
  const { types, ...rest } = recipe;
  // The types of a vocabulary stand in no recipe; those that do keep all their fields but the usual ones.
  return { ...without(rest), ...(types.length > 0 && { types: types.map(without) }) };
}

function without<T extends object>(value: T): T;
function without(value: Record<string, unknown>): object {
  const kept = Object.entries(value).filter(([key, item]) => !isPlain(key, item));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutAny(item)]));
}

function withoutAny(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAny);
  return typeof value === "object" && value !== null ? without(value) : value;
}

function isPlain(key: string, value: unknown): boolean {
  if (value === undefined || value === PLAIN[key]) return value === undefined || key in PLAIN;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && value !== null && key !== "map" && Object.keys(value).length === 0;
}
