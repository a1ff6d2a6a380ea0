import { createHash } from "node:crypto";
import type { Content } from "./content.ts";

/**
 * SHA-256 of what a dataset says, whatever its scripts look like: everything sorted by id and every object by its keys,
 * so that two loads with the same hash answer every question alike.
 */
export function hashContent({ types, sources, entities, relations }: Content): string {
  const content = {
    types: types.toSorted(by(({ type }) => type)),
    sources: sources.map(({ value }) => value).toSorted(by(({ id }) => id)),
    entities: entities.map(({ value }) => value).toSorted(by(({ id }) => id)),
    relations: relations.map(({ value }) => value).toSorted(by(({ id }) => id)),
  };
  return createHash("sha256")
    .update(JSON.stringify(canonical(content)))
    .digest("hex");
}

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b)));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(by(([key]) => key)).map(([key, item]) => [key, canonical(item)]));
}
