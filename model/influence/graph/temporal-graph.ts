import type { GraphEntity, GraphType } from "../../graph/columns.ts";
import type { Certainty } from "../../graph/kinds.ts";
import type { Ids } from "../../graph/pack/id-table.ts";
import type { Texts } from "../../graph/pack/texts.ts";
import type { Bounds } from "../../time/bounds.ts";
import type { Day } from "../../time/day.ts";

/** A dated, sourced relation as the influence engine sees it. */
export interface InfluenceRelation {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly bounds: Bounds;
  /** The end that is an occasion whose one uncertain moment its roles share; absent for a role with a date of its own. */
  readonly occasion?: string | undefined;
  readonly certainty: Certainty;
  /** True where the date is doubted: nothing certain rests on it. */
  readonly doubted?: boolean | undefined;
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
 * An *arc* joins two states in a direction of influence. Each relation has one of its own; one of influence `both` has
 * another for the way back; each role that leads out of an occasion has a free one out of its token's state; and each
 * token has a free link to its occasion. Arcs are sorted by tail; behind them stand the own arcs of the relations that
 * carry no influence, as they were stated.
 */
export interface TemporalGraph {
  readonly entities: readonly GraphEntity[];
  readonly entityIndex: ReadonlyMap<string, number>;
  readonly types: readonly GraphType[];
  /** Each distinct set of source ids that some relation rests on. */
  readonly sourceSets: readonly (readonly string[])[];

  readonly relationCount: number;
  /** Per relation, in the order in which they were given. */
  readonly ids: Texts;
  /** Index into `types`. */
  readonly relationType: Uint16Array;
  /** Index into `CERTAINTIES`. */
  readonly certainty: Uint8Array;
  /** 1 where the date is doubted. */
  readonly doubted: Uint8Array;
  /** 0 for what is denied or only recommended. */
  readonly carries: Uint8Array;
  readonly sourceSet: Int32Array;
  /** The token that the roles of one occasion share, or −1 where the dates are the relation's own. */
  readonly token: Int32Array;
  readonly ownArc: Int32Array;
  /** The occasion of each token. */
  readonly centre: Int32Array;
  /** Per relation the agreement or transfer that it is a role in, which takes influence in until it starts; −1 for none. */
  readonly concluded: Int32Array;

  /** The first and the last day that some relation starts or ends on, open sides left aside. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** The day on which a question ends that names no end: that of the newest source. */
  readonly writtenAt: Day;

  readonly stateCount: number;
  /** True where the arcs of each state stand in the order of their earliest start, as they are built. */
  readonly inOrder: boolean;
  /** Per arc the states that it joins and its bounds in days. */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly startMin: Int32Array;
  readonly startMax: Int32Array;
  readonly endMin: Int32Array;
  readonly endMax: Int32Array;
  /** Per arc when it closes: with its end, or where it leads into an agreement or a transfer with its start. */
  readonly closeMin: Int32Array;
  readonly closeMax: Int32Array;
  /** Per arc its relation where it is that relation's own, else ~relation; ~`relationCount` for a link. */
  readonly relation: Int32Array;
  /** Per state the place of its first arc, and of its first incoming arc in `incoming`. */
  readonly firstOut: Int32Array;
  readonly firstIn: Int32Array;
  readonly incoming: Int32Array;
}

/** The bounds of an arc that is always open. */
export const ALWAYS = { start: -(2 ** 31), end: 2 ** 31 - 1 } as const;

/** The entity of a state. */
export function entityOf(graph: Pick<TemporalGraph, "entities" | "centre">, state: number): number {
  const entityCount = graph.entities.length;
  return state < entityCount ? state : (graph.centre[state - entityCount] ?? -1);
}

/** The relation of an arc, −1 for a link. */
export function relationOf(graph: Pick<TemporalGraph, "relation" | "relationCount">, arc: number): number {
  const relation = graph.relation[arc] ?? -1;
  if (relation >= 0) return relation;
  return ~relation === graph.relationCount ? -1 : ~relation;
}

/** Whether a relation carries influence in some direction. */
export function isCarrier(graph: TemporalGraph, relation: number): boolean {
  return (graph.ownArc[relation] ?? 0) < (graph.firstOut[graph.stateCount] ?? 0);
}

/** The ends of a relation as it was stated, as indexes of entities. */
export function endsOf(graph: TemporalGraph, relation: number): { from: number; to: number } {
  const arc = graph.ownArc[relation] ?? -1;
  const tail = entityOf(graph, graph.tail[arc] ?? -1);
  const head = entityOf(graph, graph.head[arc] ?? -1);
  const backward = graph.types[graph.relationType[relation] ?? 0]?.influence === "backward";
  return backward && isCarrier(graph, relation) ? { from: head, to: tail } : { from: tail, to: head };
}

/** The four bounds of a relation. */
export function boundsOf(graph: TemporalGraph, relation: number): Bounds {
  const arc = graph.ownArc[relation] ?? -1;
  return {
    startMin: graph.startMin[arc] ?? 0,
    startMax: graph.startMax[arc] ?? 0,
    endMin: graph.endMin[arc] ?? 0,
    endMax: graph.endMax[arc] ?? 0,
  };
}

/** Bytes that the graph's arrays hold, strings and the list of entities left out. */
export function byteLength(graph: TemporalGraph): number {
  // When nothing closes at its start, closings and ends are the same arrays.
  return [...new Set(Object.values(graph).filter((value) => ArrayBuffer.isView(value)))].reduce(
    (sum, array) => sum + array.byteLength,
    0,
  );
}

/** The index of a relation by its id, or −1. */
export function relationIndex({ ids }: TemporalGraph, id: string): number {
  if (hasIndex(ids)) return ids.indexOf(id);
  for (let relation = 0; relation < ids.length; relation++) if (ids.at(relation) === id) return relation;
  return -1;
}

function hasIndex(ids: Texts): ids is Ids {
  return "indexOf" in ids;
}
