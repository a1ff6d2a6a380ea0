import neo4j from "neo4j-driver";
import type { StoredNode, StoredRelationship } from "./rows.ts";

/**
 * A value of a row that must be a node.
 * @throws TypeError otherwise: the query returns something else than its caller expects
 */
export function nodeOf(value: unknown): StoredNode {
  if (value instanceof Object && neo4j.isNode(value)) return value;
  throw new TypeError("The query returned something else where a node was expected");
}

/**
 * A value of a row that must be a relationship.
 * @throws TypeError otherwise: the query returns something else than its caller expects
 */
export function relationshipOf(value: unknown): StoredRelationship {
  if (value instanceof Object && neo4j.isRelationship(value)) return value;
  throw new TypeError("The query returned something else where a relationship was expected");
}

/**
 * A value of a row that must be a list.
 * @throws TypeError otherwise: the query returns something else than its caller expects
 */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError("The query returned something else where a list was expected");
}
