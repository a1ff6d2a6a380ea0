import type { Entity } from "../../model/graph/entity.ts";
import type { Relation } from "../../model/graph/relation.ts";
import type { Database } from "../../server/neo4j/database.ts";
import { nodeOf, relationshipOf } from "../../server/neo4j/graph.ts";
import { read } from "../../server/neo4j/read.ts";
import { toEntity, toRelation } from "../../server/neo4j/rows.ts";

/** Everything that a dataset asserts, ordered by id. */
export interface Case {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

const ENTITIES = `
MATCH (stored:Dataset {id: $dataset})
MATCH (entity:Entity {dataset: stored.generation})
RETURN entity ORDER BY entity.id`;

const RELATIONS = `
MATCH (stored:Dataset {id: $dataset})
MATCH (from:Entity {dataset: stored.generation})-[relation]->(to:Entity)
RETURN relation, from.id AS from, to.id AS to ORDER BY relation.id`;

/** Reads a loaded dataset whole. */
export async function readCase(database: Database, dataset: string): Promise<Case> {
  const entities = await read(database, ENTITIES, { dataset });
  const relations = await read(database, RELATIONS, { dataset });
  return {
    entities: entities.map(({ entity }) => toEntity(nodeOf(entity))),
    relations: relations.map(({ relation, from, to }) =>
      toRelation(relationshipOf(relation), String(from), String(to)),
    ),
  };
}

/** The locators under which something cites a source: of `adins-rooney-2019#p5` it is `p5`. */
export function placesIn(source: string, { sources }: { readonly sources: readonly string[] }): string[] {
  return sources
    .filter((place) => place.startsWith(`${source}#`))
    .map((place) => place.slice(source.length + 1));
}
