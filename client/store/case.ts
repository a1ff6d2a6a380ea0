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

/** What an answer tells of a case. */
export interface Told {
  readonly entities: readonly Entity[];
  readonly relations?: readonly Relation[];
  /** Per entity how many relations it has at all times, where that is told. */
  readonly degrees?: readonly number[];
}

/**
 * A dataset with its entities and relations, indexed once so that no drag needs a request; of a case that is too large
 * for the page, those that answers have told of so far.
 */
export interface Case {
  readonly dataset: Dataset;
  /** The language that entities are named in where they have a name in it (`case-in.ts`); null for the dataset's own names. */
  readonly language: string | null;
  /** Whether the page holds all there is; a larger case is asked of the server. */
  readonly isWhole: boolean;
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
  /** How many relations the dataset has. */
  readonly total: number;
  /** How many relations an entity has at all times, as far as that is known. */
  degreeOf(id: string): number;
  /** Takes in what an answer tells; nothing where the page holds all there is. */
  learn(told: Told): void;
}

/** Indexes a dataset and its whole network for the page. */
export function buildCase(dataset: Dataset, whole: Slice): Case {
  const relations = whole.relations.map(toDatedRelation);
  const relationsOf = groupByEnd(relations);
  const degree = (id: string) => relationsOf.get(id)?.length ?? 0;
  const weight = new Map(relations.map((r) => [r.id, degree(r.from) + degree(r.to)]));
  relations.sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    dataset,
    language: null,
    isWhole: true,
    degreeOf: degree,
    learn: () => undefined,
    entities: new Map(whole.entities.map((entity) => [entity.id, toDatedEntity(entity)])),
    relations,
    relationsById: new Map(relations.map((relation) => [relation.id, relation])),
    relationsOf,
    ...namedIn(dataset),
    total: whole.total,
  };
}

/** What a dataset itself names: its vocabulary, its sources, and who is held at either side of the picture. */
export function namedIn(dataset: Dataset): Pick<Case, "types" | "sources" | "poles"> {
  return {
    types: new Map(dataset.vocabulary.map((type) => [type.type, type])),
    sources: new Map(dataset.sources.map((source) => [source.id, source])),
    poles: new Set([...dataset.poles.left, ...dataset.poles.right]),
  };
}

export function toDatedEntity(entity: Entity): DatedEntity {
  return { ...entity, bounds: entity.dates ? toBounds(entity.dates) : null };
}

export function toDatedRelation(relation: Relation): DatedRelation {
  return { ...relation, bounds: toBounds(relation.dates) };
}

/** The bounds of a date in days. */
function toBounds(dates: Dates): Bounds {
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
