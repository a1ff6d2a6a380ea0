import type { EntityCell } from "../../model/catalogue/query.ts";
import type { Dataset } from "../../model/graph/dataset.ts";
import type { Entity } from "../../model/graph/entity.ts";
import {
  type Case,
  type DatedEntity,
  type DatedRelation,
  namedIn,
  type Told,
  toDatedEntity,
  toDatedRelation,
} from "./case.ts";

/** A case that is too large for the page: at first it holds what the dataset names, then what each answer tells. */
export function openLargeCase(dataset: Dataset): Case {
  const entities = new Map<string, DatedEntity>();
  const relationsById = new Map<string, DatedRelation>();
  const degrees = new Map<string, number>();
  return {
    dataset,
    isWhole: false,
    entities,
    relations: [],
    relationsById,
    relationsOf: new Map(),
    ...namedIn(dataset),
    total: dataset.counts.relations,
    degreeOf: (id) => degrees.get(id) ?? 0,
    learn({ entities: told, relations = [], degrees: counts = [] }: Told) {
      for (const [at, entity] of told.entries()) {
        if (isMore(entity.summary, entities.get(entity.id)?.summary))
          entities.set(entity.id, toDatedEntity(entity));
        const degree = counts[at];
        if (degree !== undefined) degrees.set(entity.id, degree);
      }
      for (const relation of relations)
        if (isMore(relation.statement, relationsById.get(relation.id)?.statement))
          relationsById.set(relation.id, toDatedRelation(relation));
    },
  };
}

/** Answers that draw tell no texts: what was told with them before stays. */
function isMore(text: string, known: string | undefined): boolean {
  return known === undefined || (text !== "" && known === "");
}

/** An entity of which no more is known than its name. */
export function fromCell({ id, kind, name }: EntityCell): Entity {
  return { id, kind, name, names: {}, summary: "", measures: [], sources: [], identifiers: [] };
}
