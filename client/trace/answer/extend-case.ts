import type { Entity } from "../../../model/graph/entity.ts";
import type { Relation } from "../../../model/graph/relation.ts";
import { type Case, toBounds } from "../../store/case.ts";

/** What an answer names. */
interface Cited {
  readonly entities: readonly Entity[];
  readonly relations?: readonly Relation[];
}

/**
 * A case with what an answer cites beyond it: the server cuts large cases for the page, but answers from all of them.
 * @returns the same case where it holds everything already
 */
export function extendCase(of: Case, { entities, relations = [] }: Cited): Case {
  const newEntities = entities.filter(({ id }) => !of.entities.has(id));
  const newRelations = relations.filter(({ id }) => !of.relationsById.has(id));
  if (newEntities.length + newRelations.length === 0) return of;
  const dated = newRelations.map((relation) => ({ ...relation, bounds: toBounds(relation.dates) }));
  return {
    ...of,
    entities: new Map([
      ...of.entities,
      ...newEntities.map((e) => [e.id, { ...e, bounds: e.dates ? toBounds(e.dates) : null }] as const),
    ]),
    relationsById: new Map([
      ...of.relationsById,
      ...dated.map((relation) => [relation.id, relation] as const),
    ]),
  };
}
