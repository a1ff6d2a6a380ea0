import type { EntityCell } from "../../model/catalogue/query.ts";
import type { Dataset } from "../../model/graph/dataset.ts";
import type { Entity } from "../../model/graph/entity.ts";
import type { RelationPage } from "../../model/graph/relation-page.ts";
import { FIRST_DAY, LAST_DAY } from "../../model/time/day.ts";
import {
  type Case,
  type DatedEntity,
  type DatedRelation,
  namedIn,
  type Told,
  toDatedEntity,
  toDatedRelation,
} from "./case.ts";
import type { InForce } from "./slice.ts";

/** Every day that there is. */
export const ALL_TIME = { start: FIRST_DAY, end: LAST_DAY };

/** Asks for a dossier without its relations. */
export const ENTITY_ALONE = {
  window: ALL_TIME,
  reading: "possible",
  order: "reading",
  offset: 0,
  limit: 0,
} as const;

/** A case that is too large for the page: at first it holds what the dataset names, then what each answer tells. */
export function openLargeCase(dataset: Dataset): Case {
  const entities = new Map<string, DatedEntity>();
  const relationsById = new Map<string, DatedRelation>();
  const degrees = new Map<string, number>();
  return {
    dataset,
    language: null,
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
        // A name that is told anew may be one in another language.
        if (saidOf(entity) >= saidOf(entities.get(entity.id))) entities.set(entity.id, toDatedEntity(entity));
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

/** How much is said of an entity: a name alone is less than an outline with its dates, and that less than a dossier. */
function saidOf(entity: Entity | undefined): number {
  if (entity === undefined) return -1;
  const { summary, dates, names, measures, sources, identifiers } = entity;
  const others = [measures, sources, identifiers].reduce((sum, { length }) => sum + length, 0);
  return Number(summary !== "") + Number(dates !== undefined) + Object.keys(names).length + others;
}

/** An entity of which no more is known than its name. */
export function fromCell({ id, kind, name, nameLanguage }: EntityCell): Entity {
  const told = { id, kind, name, ...(nameLanguage !== undefined && { nameLanguage }) };
  return { ...told, names: {}, summary: "", measures: [], sources: [], identifiers: [] };
}

/** Takes in the rows of a table. */
export function learnRows(loaded: Case, rows: RelationPage["rows"]): InForce[] {
  loaded.learn({
    entities: rows.flatMap(({ from, to }) => [fromCell(from), fromCell(to)]),
    relations: rows.map(({ relation }) => relation),
  });
  return rows.flatMap(({ relation: { id }, standing }) => {
    const relation = loaded.relationsById.get(id);
    return relation ? [{ relation, standing }] : [];
  });
}
