import { FIRST_DAY, LAST_DAY } from "../time/day.ts";
import { ArcList, FIELDS } from "./arc-list.ts";
import { type ColumnarNetwork, packRelations, type RelationColumns } from "./columns.ts";
import { bringNear, groupBy } from "./counting-sort.ts";
import { orient } from "./directions.ts";
import { shareOccasions } from "./occasions.ts";
import type { GraphEntity, GraphType, InfluenceRelation, TemporalGraph } from "./temporal-graph.ts";

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
 * Builds the temporal graph from columns by counting sorts, in time linear in relations and entities. It keeps those
 * columns that need no other order; they must not be changed afterwards.
 * @throws RangeError when a relation shares the moment of an occasion that is neither of its ends
 */
export function projectColumns(network: ColumnarNetwork): TemporalGraph {
  const { columns, entities, types, sourceSets } = network;
  const directions = orient(columns, types);
  const occasions = shareOccasions(columns);
  const stateCount = entities.length + occasions.centre.length;
  const list = new ArcList(columns, directions, occasions, entities.length);
  const records = bringNear(list.records, stateCount + 1, list.count, FIELDS);
  const { first, order } = groupBy(records, stateCount + 1, list.count, FIELDS);
  const arcs = layArcs(records, order, columns.ids.length);
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
    ...spanOf(columns),
    stateCount,
    ...arcs,
    firstOut: first,
    ...layIncoming(arcs.head, first[stateCount] ?? 0, stateCount),
  };
}

type Arcs = Pick<
  TemporalGraph,
  "tail" | "head" | "relation" | "startMin" | "startMax" | "endMin" | "endMax" | "ownArc"
>;

/** Columns of the listed arcs, in order. */
function layArcs(records: Int32Array, order: Int32Array, relationCount: number): Arcs {
  const column = () => new Int32Array(order.length);
  const [tail, head, relation] = [column(), column(), column()];
  const [startMin, startMax, endMin, endMax] = [column(), column(), column(), column()];
  const ownArc = new Int32Array(relationCount);
  for (let arc = 0; arc < order.length; arc++) {
    const at = FIELDS * (order[arc] ?? 0);
    const code = records[at + 3] ?? 0;
    tail[arc] = records[at + 1] ?? 0;
    head[arc] = records[at + 2] ?? 0;
    relation[arc] = code;
    startMin[arc] = records[at + 4] ?? 0;
    startMax[arc] = records[at + 5] ?? 0;
    endMin[arc] = records[at + 6] ?? 0;
    endMax[arc] = records[at + 7] ?? 0;
    if (code >= 0) ownArc[code] = arc;
  }
  return { tail, head, relation, startMin, startMax, endMin, endMax, ownArc };
}

function spanOf({
  startMin,
  startMax,
  endMin,
  endMax,
}: RelationColumns): Pick<TemporalGraph, "firstDay" | "lastDay"> {
  let firstDay = LAST_DAY;
  let lastDay = FIRST_DAY;
  for (const column of [startMin, startMax, endMin, endMax]) {
    for (let relation = 0; relation < column.length; relation++) {
      const day = column[relation] ?? 0;
      if (day <= FIRST_DAY || day >= LAST_DAY) continue;
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
    }
  }
  return { firstDay, lastDay };
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
