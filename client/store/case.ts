import type { Dataset } from "../../model/graph/dataset.ts";
import type { Dates } from "../../model/graph/dates.ts";
import type { Entity } from "../../model/graph/entity.ts";
import type { Relation } from "../../model/graph/relation.ts";
import type { Slice } from "../../model/graph/slice.ts";
import type { Source } from "../../model/graph/source.ts";
import type { RelationType } from "../../model/graph/vocabulary.ts";
import type { Bounds } from "../../model/time/bounds.ts";
import { parseDay } from "../../model/time/day.ts";

/** An entity with the bounds of its lifespan or occasion in days, where it has one. */
export interface DatedEntity extends Entity {
  readonly bounds: Bounds | null;
}

/** A relation with its bounds in days. */
export interface DatedRelation extends Relation {
  readonly bounds: Bounds;
}

/** A dataset with all its entities and relations, indexed once so that no drag needs a request. */
export interface Case {
  readonly dataset: Dataset;
  readonly entities: ReadonlyMap<string, DatedEntity>;
  /** Relations between the best connected entities first: the order in which they are drawn. */
  readonly relations: readonly DatedRelation[];
  readonly relationsById: ReadonlyMap<string, DatedRelation>;
  /** The relations of each entity, in either direction. */
  readonly relationsOf: ReadonlyMap<string, readonly DatedRelation[]>;
  readonly types: ReadonlyMap<string, RelationType>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Ids of the poles at either side of the picture. */
  readonly poles: ReadonlySet<string>;
  /** How many relations the dataset has; more than `relations` holds where the server cut them. */
  readonly total: number;
}

/** Indexes a dataset and its whole network for the page. */
export function buildCase(dataset: Dataset, whole: Slice): Case {
  const relations = whole.relations.map((relation) => ({ ...relation, bounds: toBounds(relation.dates) }));
  const relationsOf = groupByEnd(relations);
  const degree = (id: string) => relationsOf.get(id)?.length ?? 0;
  const weight = new Map(relations.map((r) => [r.id, degree(r.from) + degree(r.to)]));
  relations.sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    dataset,
    entities: new Map(
      whole.entities.map((e) => [e.id, { ...e, bounds: e.dates ? toBounds(e.dates) : null }]),
    ),
    relations,
    relationsById: new Map(relations.map((relation) => [relation.id, relation])),
    relationsOf,
    types: new Map(dataset.vocabulary.map((type) => [type.type, type])),
    sources: new Map(dataset.sources.map((source) => [source.id, source])),
    poles: new Set([...dataset.poles.left, ...dataset.poles.right]),
    total: whole.total,
  };
}

/** The bounds of a date in days. */
export function toBounds(dates: Dates): Bounds {
  return {
    startMin: parseDay(dates.startMin),
    startMax: parseDay(dates.startMax),
    endMin: parseDay(dates.endMin),
    endMax: parseDay(dates.endMax),
  };
}

function groupByEnd(relations: readonly DatedRelation[]): Map<string, DatedRelation[]> {
  const groups = new Map<string, DatedRelation[]>();
  for (const relation of relations) {
    for (const end of new Set([relation.from, relation.to])) {
      const group = groups.get(end);
      if (group) group.push(relation);
      else groups.set(end, [relation]);
    }
  }
  return groups;
}
