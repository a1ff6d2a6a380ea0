import type { GraphEntity } from "../../graph/columns.ts";
import { toBounds } from "../../graph/dates.ts";
import type { Entity } from "../../graph/entity.ts";
import type { Relation } from "../../graph/relation.ts";
import type { InfluenceRelation } from "./temporal-graph.ts";

/** A relation as it travels, read for the influence engine. What is denied or recommended carries no influence. */
export function toInfluenceRelation(relation: Relation): InfluenceRelation {
  const { id, type, from, to, occasion, certainty, sources } = relation;
  const carries = !relation.denied && relation.voice !== "recommends";
  return { id, type, from, to, occasion, certainty, sources, carries, bounds: toBounds(relation.dates) };
}

/** An entity as it travels, read for the influence engine. */
export function toGraphEntity({ id, kind, dates }: Entity): GraphEntity {
  return { id, kind, lifespan: dates && toBounds(dates) };
}
