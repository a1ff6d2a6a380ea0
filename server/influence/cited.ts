import type { InfluencePath } from "../../model/influence/path.ts";
import { askOwn } from "../catalogue/ask.ts";
import type { RouteContext } from "../http/context.ts";
import { listOf, nodeOf, relationshipOf } from "../neo4j/graph.ts";
import type { Row } from "../neo4j/read.ts";
import { toEntity, toRelation } from "../neo4j/rows.ts";

/** Entities that are read at once: tens of thousands in one record would keep everything else waiting. */
const AT_ONCE = 2_000;

/** What an answer names by id. */
export interface Named {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

/** What a path names: its entities, and the relations of its hops with their rivals. */
export function namedInPath({ entities, hops }: InfluencePath): Named {
  return {
    entities,
    relations: hops.flatMap(({ relation, rivals }) => [relation, ...rivals.map((rival) => rival.relation)]),
  };
}

/**
 * Reads what an answer names.
 * @param dataset the key of its generation
 * @throws Problem as `read` does
 */
export async function cite(context: RouteContext, dataset: string, named: readonly Named[]) {
  const distinct = (ids: readonly string[]) => [...new Set(ids)].sort();
  const entities = distinct(named.flatMap((one) => one.entities));
  const relations = distinct(named.flatMap((one) => one.relations));
  const rows: Row[] = [];
  for (let start = 0; start < entities.length; start += AT_ONCE) {
    const part = { dataset, entities: entities.slice(start, start + AT_ONCE), relations };
    rows.push(...(await askOwn(context, "cited", part)));
  }
  return {
    entities: rows.flatMap((row) => listOf(row.entities).map((node) => toEntity(nodeOf(node)))),
    relations: rows
      .flatMap((row) => listOf(row.relations).map(listOf))
      .map(([from, to, stored]) => toRelation(relationshipOf(stored), String(from), String(to))),
  };
}
