import type { ColumnarNetwork, GraphEntity, GraphType } from "../../graph/columns.ts";
import { groupBy } from "../../graph/counting-sort.ts";
import { spanOf } from "../../graph/within/day-span.ts";
import { type Day, LAST_DAY } from "../../time/day.ts";
import { type AddArc, listArcs } from "./arc-list.ts";
import { closingsOf, findConcluded } from "./closings.ts";
import { orient } from "./directions.ts";
import { layArcs } from "./lay-arcs.ts";
import { shareOccasions } from "./occasions.ts";
import { packRelations } from "./pack-relations.ts";
import { entityOf, type InfluenceRelation, type TemporalGraph } from "./temporal-graph.ts";

/**
 * Builds the temporal graph of some entities and relations.
 * @throws RangeError when a relation names what is not there, or an occasion that is neither of its ends
 */
export function buildTemporalGraph(
  entities: readonly GraphEntity[],
  types: readonly GraphType[],
  relations: Iterable<InfluenceRelation>,
  writtenAt?: Day,
): TemporalGraph {
  return projectColumns(packRelations(entities, types, relations, writtenAt));
}

/**
 * Builds the temporal graph from columns in time linear in relations, entities and days. It keeps those columns that
 * need no other order; they must not be changed afterwards.
 * @throws RangeError when a relation shares the moment of an occasion that is neither of its ends
 */
export function projectColumns(network: ColumnarNetwork): TemporalGraph {
  const { columns, entities, types, sourceSets, writtenAt = LAST_DAY } = network;
  const directions = orient(columns, types);
  const occasions = shareOccasions(columns);
  const entityCount = entities.length;
  const stateCount = entityCount + occasions.centre.length;
  const list = (add: AddArc) => listArcs(columns, directions, occasions, entityCount, add);
  const { start: firstDay, end: lastDay } = spanOf(columns);
  const span = { firstDay, lastDay };
  const arcs = layArcs({ list, columns, entityCount, stateCount, ...span });
  const concluded = findConcluded(columns, entities, types);
  const headOf = (arc: number) => entityOf({ entities, ...occasions }, arcs.head[arc] ?? 0);
  return {
    entities,
    entityIndex: new Map(entities.map((entity, index) => [entity.id, index])),
    types,
    sourceSets,
    relationCount: columns.ids.length,
    ids: columns.ids,
    relationType: columns.type,
    certainty: columns.certainty,
    doubted: columns.doubted,
    carries: columns.carries,
    sourceSet: columns.sourceSet,
    ...occasions,
    ...span,
    writtenAt,
    stateCount,
    inOrder: true,
    ...arcs,
    concluded,
    ...closingsOf(arcs, concluded, columns.ids.length, headOf),
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
