import type { ColumnarNetwork, GraphEntity, GraphType } from "../graph/columns.ts";
import { groupBy } from "../graph/counting-sort.ts";
import { spanOf } from "../graph/within/day-span.ts";
import { type AddArc, listArcs } from "./arc-list.ts";
import { orient } from "./directions.ts";
import { layArcs } from "./lay-arcs.ts";
import { shareOccasions } from "./occasions.ts";
import { packRelations } from "./pack-relations.ts";
import type { InfluenceRelation, TemporalGraph } from "./temporal-graph.ts";

/**
 * Builds the temporal graph of some entities and relations.
 * @throws RangeError when a relation names what is not there, or an occasion that is neither of its ends
 */
export function buildTemporalGraph(
  entities: readonly GraphEntity[],
  types: readonly GraphType[],
  relations: Iterable<InfluenceRelation>,
): TemporalGraph {
  return projectColumns(packRelations(entities, types, relations));
}

/**
 * Builds the temporal graph from columns in time linear in relations, entities and days. It keeps those columns that
 * need no other order; they must not be changed afterwards.
 * @throws RangeError when a relation shares the moment of an occasion that is neither of its ends
 */
export function projectColumns(network: ColumnarNetwork): TemporalGraph {
  const { columns, entities, types, sourceSets } = network;
  const directions = orient(columns, types);
  const occasions = shareOccasions(columns);
  const entityCount = entities.length;
  const stateCount = entityCount + occasions.centre.length;
  const list = (add: AddArc) => listArcs(columns, directions, occasions, entityCount, add);
  const { start: firstDay, end: lastDay } = spanOf(columns);
  const span = { firstDay, lastDay };
  const arcs = layArcs({ list, columns, entityCount, stateCount, ...span });
  return {
    entities,
    entityIndex: new Map(entities.map((entity, index) => [entity.id, index])),
    types,
    sourceSets,
    relationCount: columns.ids.length,
    ids: columns.ids,
    relationType: columns.type,
    certainty: columns.certainty,
    carries: columns.carries,
    sourceSet: columns.sourceSet,
    ...occasions,
    ...span,
    stateCount,
    ...arcs,
    ...layIncoming(arcs.head, arcs.firstOut[stateCount] ?? 0, stateCount),
  };
}

/** Groups the arcs that carry influence by the state that they lead into. */
function layIncoming(
  head: Int32Array,
  carrying: number,
  stateCount: number,
): Pick<TemporalGraph, "firstIn" | "incoming"> {
  const { first, order } = groupBy(head.subarray(0, carrying), stateCount);
  return { firstIn: first, incoming: order };
}
