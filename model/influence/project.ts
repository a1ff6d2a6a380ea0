import { type ColumnarNetwork, packRelations, type RelationColumns } from "./columns.ts";
import { type Groups, groupBy, permute } from "./counting-sort.ts";
import { BACKWARD, BOTH, orient } from "./directions.ts";
import { type ExtraArcs, enteredState, extraArcs, type OwnArcs } from "./extra-arcs.ts";
import { shareOccasions } from "./occasions.ts";
import {
  ALWAYS,
  CARRIES,
  FLIPPED,
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
 * Builds the temporal graph from columns by counting sorts, in time linear in relations and entities.
 * @throws RangeError when a relation shares the moment of an occasion that is neither of its ends
 */
export function projectColumns(network: ColumnarNetwork): TemporalGraph {
  const { columns, entities, types, sourceSets } = network;
  const directions = orient(columns, types);
  const occasions = shareOccasions(columns, directions);
  const stateCount = entities.length + occasions.centre.length;
  const own = groupBy(tailsOf(columns, directions, stateCount), stateCount + 1);
  const carrierCount = own.first[stateCount] ?? 0;
  const ownArcs = layOwnArcs(
    columns,
    directions,
    permute(occasions.token, own.order),
    own.order,
    carrierCount,
  );
  const unsorted = extraArcs(ownArcs, occasions, entities.length);
  const extra = groupBy(unsorted.tail, stateCount);
  const tail = join(ownArcs.tail, permute(unsorted.tail, extra.order));
  const entered = ownArcs.head.map((head, relation) =>
    enteredState(head, ownArcs.token[relation] ?? -1, occasions.centre, entities.length),
  );
  const head = join(entered, permute(unsorted.head, extra.order));
  const extraRelation = permute(unsorted.relation, extra.order);
  return {
    entities,
    entityIndex: new Map(entities.map((entity, index) => [entity.id, index])),
    types,
    sourceSets,
    relationCount: columns.ids.length,
    carrierCount,
    relationIds: Array.from(own.order, (relation) => columns.ids[relation] ?? ""),
    relationType: Uint16Array.from(own.order, (relation) => columns.type[relation] ?? 0),
    relationFlags: flagsOf(columns, directions, own.order),
    sourceSet: permute(columns.sourceSet, own.order),
    occasion: permute(columns.occasion, own.order),
    token: ownArcs.token,
    centre: occasions.centre,
    stateCount,
    tail,
    head,
    ...layBounds(columns, own.order, unsorted, extra, extraRelation),
    extraRelation,
    firstOut: own.first,
    firstExtra: extra.first.map((first) => first + columns.ids.length),
    ...layIncoming(head, carrierCount, columns.ids.length, stateCount),
  };
}

/** The state at which each relation's own arc begins; what carries no influence goes behind the last state. */
function tailsOf({ from, to }: RelationColumns, directions: Uint8Array, parked: number): Int32Array {
  const tails = new Int32Array(from.length);
  for (let relation = 0; relation < tails.length; relation++) {
    const direction = directions[relation] ?? 0;
    tails[relation] = direction === 0 ? parked : ((direction === BACKWARD ? to : from)[relation] ?? 0);
  }
  return tails;
}

function layOwnArcs(
  { from, to }: RelationColumns,
  directions: Uint8Array,
  token: Int32Array,
  order: Int32Array,
  count: number,
): OwnArcs {
  const tail = new Int32Array(order.length);
  const head = new Int32Array(order.length);
  const both = new Uint8Array(order.length);
  for (let arc = 0; arc < order.length; arc++) {
    const relation = order[arc] ?? 0;
    const flipped = directions[relation] === BACKWARD;
    tail[arc] = (flipped ? to : from)[relation] ?? 0;
    head[arc] = (flipped ? from : to)[relation] ?? 0;
    both[arc] = directions[relation] === BOTH ? 1 : 0;
  }
  return { tail, head, token, both, count };
}

function flagsOf(columns: RelationColumns, directions: Uint8Array, order: Int32Array): Uint8Array {
  const flags = new Uint8Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const relation = order[place] ?? 0;
    const carries = columns.carries[relation] === 1 ? CARRIES : 0;
    const flipped = directions[relation] === BACKWARD ? FLIPPED : 0;
    flags[place] = (columns.certainty[relation] ?? 0) | carries | flipped;
  }
  return flags;
}

type ArcBounds = Pick<TemporalGraph, "startMin" | "startMax" | "endMin" | "endMax">;

function layBounds(
  columns: RelationColumns,
  order: Int32Array,
  unsorted: ExtraArcs,
  extra: Groups,
  extraRelation: Int32Array,
): ArcBounds {
  const lay = (column: Int32Array, always: number) => {
    const own = permute(column, order);
    const ofExtra = extraRelation.map((relation, place) =>
      unsorted.free[extra.order[place] ?? 0] === 1 ? always : (own[relation] ?? 0),
    );
    return join(own, ofExtra);
  };
  return {
    startMin: lay(columns.startMin, ALWAYS.start),
    startMax: lay(columns.startMax, ALWAYS.start),
    endMin: lay(columns.endMin, ALWAYS.end),
    endMax: lay(columns.endMax, ALWAYS.end),
  };
}

/** Groups all arcs by the state that they lead into; relations without influence lead nowhere. */
function layIncoming(head: Int32Array, carrierCount: number, relationCount: number, stateCount: number) {
  const heads = head.slice().fill(stateCount, carrierCount, relationCount);
  const { first, order } = groupBy(heads, stateCount + 1);
  return { firstIn: first, incoming: order.slice(0, first[stateCount] ?? 0) };
}

function join(own: Int32Array, extra: Int32Array): Int32Array {
  const joined = new Int32Array(own.length + extra.length);
  joined.set(own);
  joined.set(extra, own.length);
  return joined;
}
