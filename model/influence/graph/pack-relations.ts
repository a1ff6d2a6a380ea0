import type { ColumnarNetwork, GraphEntity, GraphType, RelationColumns } from "../../graph/columns.ts";
import { CERTAINTIES } from "../../graph/kinds.ts";
import { SourceSets } from "../../graph/source-sets.ts";
import { tighten } from "../../time/bounds.ts";
import type { Day } from "../../time/day.ts";
import type { InfluenceRelation } from "./temporal-graph.ts";

/**
 * Packs relations into columns.
 * @throws RangeError when a relation names an entity, type or occasion that is not there
 */
export function packRelations(
  entities: readonly GraphEntity[],
  types: readonly GraphType[],
  relations: Iterable<InfluenceRelation>,
  writtenAt?: Day,
): ColumnarNetwork {
  const list = [...relations].map((relation) => ({ ...relation, bounds: tighten(relation.bounds) }));
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
    doubted: Uint8Array.from(list, (relation) => (relation.doubted ? 1 : 0)),
    carries: Uint8Array.from(list, (relation) => (relation.carries ? 1 : 0)),
    sourceSet: column((relation) => sets.indexOf(relation.sources)),
    occasion: column((relation) =>
      relation.occasion === undefined ? -1 : lookUp(entityIndex, relation.occasion, relation),
    ),
  };
  return { entities, types, sourceSets: sets.list, writtenAt, columns };
}

function lookUp(index: ReadonlyMap<string, number>, name: string, relation: InfluenceRelation): number {
  const found = index.get(name);
  if (found === undefined)
    throw new RangeError(`relation ${relation.id} names "${name}", which is not there`);
  return found;
}
