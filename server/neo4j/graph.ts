import type { StoredNode, StoredRelationship } from "./rows.ts";

/**
 * A value of a row that must be a node, or a map that stands for one: `{labels, properties}`.
 * @throws TypeError otherwise: the query returns something else than its caller expects
 */
export function nodeOf(value: unknown): StoredNode {
  if (!hasProperties(value) || !("labels" in value) || !Array.isArray(value.labels))
    throw unexpected("a node");
  return { labels: value.labels, properties: value.properties };
}

/**
 * A value of a row that must be a relationship, or a map that stands for one: `{type, properties}`.
 * @throws TypeError otherwise: the query returns something else than its caller expects
 */
export function relationshipOf(value: unknown): StoredRelationship {
  if (!hasProperties(value) || !("type" in value) || typeof value.type !== "string") {
    throw unexpected("a relationship");
  }
  return { type: value.type, properties: value.properties };
}

/**
 * A value of a row that must be a list.
 * @throws TypeError otherwise: the query returns something else than its caller expects
 */
export function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw unexpected("a list");
  return value;
}

function hasProperties(value: unknown): value is { properties: object } {
  return value instanceof Object && "properties" in value && value.properties instanceof Object;
}

function unexpected(what: string): TypeError {
  return new TypeError(`The query returned something else where ${what} was expected`);
}
