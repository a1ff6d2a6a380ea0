import { askOwn } from "../catalogue/ask.ts";
import type { RouteContext } from "../http/context.ts";
import { listOf, nodeOf, relationshipOf } from "../neo4j/graph.ts";
import { toEntity, toRelation } from "../neo4j/rows.ts";

/** What an answer names by id. */
export interface Named {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

/**
 * Reads what an answer names.
 * @throws Problem as `read` does
 */
export async function cite(context: RouteContext, dataset: string, named: readonly Named[]) {
  const distinct = (ids: readonly string[]) => [...new Set(ids)].sort();
  const [row] = await askOwn(context, "cited", {
    dataset,
    entities: distinct(named.flatMap(({ entities }) => entities)),
    relations: distinct(named.flatMap(({ relations }) => relations)),
  });
  return {
    entities: listOf(row?.entities).map((node) => toEntity(nodeOf(node))),
    relations: listOf(row?.relations)
      .map(listOf)
      .map(([from, to, stored]) => toRelation(relationshipOf(stored), String(from), String(to))),
  };
}
