import { CERTAINTIES } from "../graph/kinds.ts";
import type { GraphEntity, GraphType, InfluenceRelation } from "./temporal-graph.ts";

/** Relations as columns, in any order: what a projection is built from, and what a stream of records is packed into. */
export interface RelationColumns {
  readonly ids: readonly string[];
  /** Indexes of entities. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly startMin: Int32Array;
  readonly startMax: Int32Array;
  readonly endMin: Int32Array;
  readonly endMax: Int32Array;
  /** Index into the list of types. */
  readonly type: Uint16Array;
  /** Index into `CERTAINTIES`. */
  readonly certainty: Uint8Array;
  /** 1 where it carries influence, 0 where it is denied or only recommended. */
  readonly carries: Uint8Array;
  /** Index into the list of source sets. */
  readonly sourceSet: Int32Array;
  /** Index of the entity whose moment it shares, or −1. */
  readonly occasion: Int32Array;
}

/** Columns with the lists that their indexes point into. */
export interface ColumnarNetwork {
  readonly entities: readonly GraphEntity[];
  readonly types: readonly GraphType[];
  readonly sourceSets: readonly (readonly string[])[];
  readonly columns: RelationColumns;
}

/** Numbers the distinct sets of sources, so that a relation needs one integer for all of its sources. */
export class SourceSets {
  readonly list: (readonly string[])[] = [];
  readonly #index = new Map<string, number>();

  /** @param sources `sourceId` or `sourceId#locator`; the locator is left aside */
  indexOf(sources: readonly string[]): number {
    const ids = [...new Set(sources.map((source) => source.split("#", 1)[0] ?? source))].sort();
    const key = ids.join("\n");
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, this.list.length);
    return this.list.push(ids) - 1;
  }
}

/**
 * Packs relations into columns.
 * @throws RangeError when a relation names an entity, type or occasion that is not there
 */
export function packRelations(
  entities: readonly GraphEntity[],
  types: readonly GraphType[],
  relations: Iterable<InfluenceRelation>,
): ColumnarNetwork {
  const list = [...relations];
  const entityIndex = new Map(entities.map((entity, index) => [entity.id, index]));
  const typeIndex = new Map(types.map((type, index) => [type.type, index]));
  const sets = new SourceSets();
  const column = (read: (relation: InfluenceRelation) => number) => Int32Array.from(list, read);
  const columns: RelationColumns = {
    ids: list.map((relation) => relation.id),
    from: column((relation) => lookUp(entityIndex, relation.from, relation)),
    to: column((relation) => lookUp(entityIndex, relation.to, relation)),
    startMin: column((relation) => relation.bounds.startMin),
    startMax: column((relation) => relation.bounds.startMax),
    endMin: column((relation) => relation.bounds.endMin),
    endMax: column((relation) => relation.bounds.endMax),
    type: Uint16Array.from(list, (relation) => lookUp(typeIndex, relation.type, relation)),
    certainty: Uint8Array.from(list, (relation) => CERTAINTIES.indexOf(relation.certainty)),
    carries: Uint8Array.from(list, (relation) => (relation.carries ? 1 : 0)),
    sourceSet: column((relation) => sets.indexOf(relation.sources)),
    occasion: column((relation) =>
      relation.occasion === undefined ? -1 : lookUp(entityIndex, relation.occasion, relation),
    ),
  };
  return { entities, types, sourceSets: sets.list, columns };
}

function lookUp(index: ReadonlyMap<string, number>, name: string, relation: InfluenceRelation): number {
  const found = index.get(name);
  if (found === undefined)
    throw new RangeError(`relation ${relation.id} names "${name}", which is not there`);
  return found;
}
