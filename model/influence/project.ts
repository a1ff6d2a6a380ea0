import { FIRST_DAY, LAST_DAY } from "../time/day.ts";
import { type ColumnarNetwork, packRelations, type RelationColumns } from "./columns.ts";
import { groupBy } from "./counting-sort.ts";
import { BACKWARD, orient } from "./directions.ts";
import { type ExtraArcs, enteredState, extraArcs, type OwnArcs } from "./extra-arcs.ts";
import { type Occasions, shareOccasions } from "./occasions.ts";
import {
  ALWAYS,
  type GraphEntity,
  type GraphType,
  type InfluenceRelation,
  type TemporalGraph,
} from "./temporal-graph.ts";

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
  const own = layOwnArcs(columns, directions);
  const extra = extraArcs(own, occasions, directions, entities.length);
  const { first, order } = groupBy(tailsOf(own, extra, directions, stateCount), stateCount + 1);
  const arcs = layArcs(own, extra, order, occasions, entities.length);
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
    ...layBounds(columns, extra, order),
    firstOut: first,
    ...layIncoming(arcs.head, first[stateCount] ?? 0, stateCount),
  };
}

/** The own arc of each relation. What carries no influence is laid as it was stated. */
function layOwnArcs({ from, to }: RelationColumns, directions: Uint8Array): OwnArcs {
  const tail = new Int32Array(from.length);
  const head = new Int32Array(from.length);
  for (let relation = 0; relation < tail.length; relation++) {
    const backward = directions[relation] === BACKWARD;
    const [start, end] = [from[relation] ?? 0, to[relation] ?? 0];
    tail[relation] = backward ? end : start;
    head[relation] = backward ? start : end;
  }
  return { tail, head };
}

/** The states at which own and extra arcs begin; what carries no influence goes behind the last state. */
function tailsOf(own: OwnArcs, extra: ExtraArcs, directions: Uint8Array, parked: number): Int32Array {
  const tails = new Int32Array(own.tail.length + extra.tail.length);
  tails.set(own.tail);
  tails.set(extra.tail, own.tail.length);
  for (let relation = 0; relation < directions.length; relation++) {
    if (directions[relation] === 0) tails[relation] = parked;
  }
  return tails;
}

type Arcs = Pick<TemporalGraph, "tail" | "head" | "relation" | "ownArc">;

/** The arcs in the order of their tails: `order` numbers the own arcs as their relations, the extra ones after them. */
function layArcs(
  own: OwnArcs,
  extra: ExtraArcs,
  order: Int32Array,
  { token, centre }: Occasions,
  entityCount: number,
): Arcs {
  const ownCount = own.tail.length;
  const tail = new Int32Array(order.length);
  const head = new Int32Array(order.length);
  const relation = new Int32Array(order.length);
  const ownArc = new Int32Array(ownCount);
  for (let arc = 0; arc < order.length; arc++) {
    const from = order[arc] ?? 0;
    if (from < ownCount) {
      ownArc[from] = arc;
      tail[arc] = own.tail[from] ?? 0;
      head[arc] = enteredState(own.head[from] ?? 0, token[from] ?? -1, centre, entityCount);
      relation[arc] = from;
    } else {
      tail[arc] = extra.tail[from - ownCount] ?? 0;
      head[arc] = extra.head[from - ownCount] ?? 0;
      relation[arc] = ~(extra.relation[from - ownCount] ?? ownCount);
    }
  }
  return { tail, head, relation, ownArc };
}

type ArcBounds = Pick<TemporalGraph, "startMin" | "startMax" | "endMin" | "endMax">;

function layBounds(columns: RelationColumns, extra: ExtraArcs, order: Int32Array): ArcBounds {
  const ownCount = columns.from.length;
  const lay = (column: Int32Array, always: number) => {
    const laid = new Int32Array(order.length);
    for (let arc = 0; arc < laid.length; arc++) {
      const from = order[arc] ?? 0;
      const other = from - ownCount;
      if (other < 0) laid[arc] = column[from] ?? 0;
      else laid[arc] = extra.free[other] === 1 ? always : (column[extra.relation[other] ?? 0] ?? 0);
    }
    return laid;
  };
  return {
    startMin: lay(columns.startMin, ALWAYS.start),
    startMax: lay(columns.startMax, ALWAYS.start),
    endMin: lay(columns.endMin, ALWAYS.end),
    endMax: lay(columns.endMax, ALWAYS.end),
  };
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
