import type { Certainty, Influence, Kind } from "../graph/kinds.ts";
import type { Bounds } from "../time/bounds.ts";

/** An actor, idea or occasion as the influence engine sees it; `lifespan` bounds what dates a shuffle may give its relations. */
export interface GraphEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly lifespan?: Bounds | undefined;
}

/** A relation type and which way influence passes along it, read from its `from` to its `to`. */
export interface GraphType {
  readonly type: string;
  readonly influence: Influence;
}

/** A dated, sourced relation as the influence engine sees it. */
export interface InfluenceRelation {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly bounds: Bounds;
  /** The end that is an occasion whose one uncertain moment its roles share. */
  readonly occasion?: string | undefined;
  readonly certainty: Certainty;
  /** The sources that assert it, as `sourceId` or `sourceId#locator`; it stands as long as one of them does. */
  readonly sources: readonly string[];
  /** False for what a source denies or only recommends: it is kept, and carries no influence. */
  readonly carries: boolean;
}

/**
 * The temporal graph: a struct of arrays, built once and never changed.
 *
 * A *state* is an entity (its index, below `entities.length`) or an occasion entered through its own roles (the number
 * of entities plus the token's index): influence that came by a token may leave by the same token at once, whatever
 * the moment was, so the two must be told apart.
 *
 * An *arc* is a relation in one direction of influence. The first `relationCount` arcs are the relations themselves,
 * sorted by tail; those from `carrierCount` on carry no influence. Behind them stand the extra arcs, sorted by tail:
 * the way back along a relation of influence `both`, the free passage from a token's state to its other roles, and
 * the free link from a token's state to its occasion.
 */
export interface TemporalGraph {
  readonly entities: readonly GraphEntity[];
  readonly entityIndex: ReadonlyMap<string, number>;
  readonly types: readonly GraphType[];
  /** Each distinct set of source ids that some relation rests on. */
  readonly sourceSets: readonly (readonly string[])[];

  readonly relationCount: number;
  readonly carrierCount: number;
  readonly relationIds: readonly string[];
  /** Index into `types`. */
  readonly relationType: Uint16Array;
  /** Certainty (2 bits), whether it carries influence, whether its arc runs from its `to` to its `from`. */
  readonly relationFlags: Uint8Array;
  readonly sourceSet: Int32Array;
  /** The entity whose moment it shares, or −1 where its dates are its own. */
  readonly occasion: Int32Array;
  /** The token that the roles of one occasion share, or −1. */
  readonly token: Int32Array;
  /** The occasion of each token. */
  readonly centre: Int32Array;

  readonly stateCount: number;
  /** Per arc: the states it joins and its bounds in days. */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly startMin: Int32Array;
  readonly startMax: Int32Array;
  readonly endMin: Int32Array;
  readonly endMax: Int32Array;
  /** The relation of each extra arc, or −1 for a link. */
  readonly extraRelation: Int32Array;
  /** Where each state's own arcs begin, where its extra arcs begin, and where its incoming arcs begin in `incoming`. */
  readonly firstOut: Int32Array;
  readonly firstExtra: Int32Array;
  readonly firstIn: Int32Array;
  readonly incoming: Int32Array;
}

/** Flags of a relation, beside its certainty in the two lowest bits. */
export const CARRIES = 4;
export const FLIPPED = 8;

/** The bounds of an arc that is always open. */
export const ALWAYS = { start: -(2 ** 31), end: 2 ** 31 - 1 } as const;

/** The relation of an arc, or −1 for the link between an occasion's two states. */
export function relationOf(graph: TemporalGraph, arc: number): number {
  return arc < graph.relationCount ? arc : (graph.extraRelation[arc - graph.relationCount] ?? -1);
}

/** The entity of a state. */
export function entityOf(graph: TemporalGraph, state: number): number {
  const entityCount = graph.entities.length;
  return state < entityCount ? state : (graph.centre[state - entityCount] ?? -1);
}

/** The ends of a relation as it was stated, as indexes of entities. */
export function endsOf(graph: TemporalGraph, relation: number): { from: number; to: number } {
  const tail = entityOf(graph, graph.tail[relation] ?? -1);
  const head = entityOf(graph, graph.head[relation] ?? -1);
  const flipped = ((graph.relationFlags[relation] ?? 0) & FLIPPED) !== 0;
  return flipped ? { from: head, to: tail } : { from: tail, to: head };
}

/** The four bounds of a relation. */
export function boundsOf(graph: TemporalGraph, relation: number): Bounds {
  return {
    startMin: graph.startMin[relation] ?? 0,
    startMax: graph.startMax[relation] ?? 0,
    endMin: graph.endMin[relation] ?? 0,
    endMax: graph.endMax[relation] ?? 0,
  };
}

/** Bytes that the graph's arrays hold, strings and the list of entities left out. */
export function byteLength(graph: TemporalGraph): number {
  return Object.values(graph)
    .filter((value) => ArrayBuffer.isView(value))
    .reduce((sum, array) => sum + array.byteLength, 0);
}
