import { sortByStart } from "../graph/sort-by-start.ts";
import { entityOf, relationOf } from "../graph/temporal-graph.ts";
import type { RestSearch } from "./rest-search.ts";

/** The arcs of a graph that are relations, in the order in which they take up. */
export interface Stream {
  readonly slots: Int32Array;
  readonly takesUp: Int32Array;
  readonly letsGo: Int32Array;
  /** When each closes, and of which dates those are: those of the graph, which no question has changed. */
  readonly closing: Int32Array;
  readonly closingOf: Int32Array;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** The entity that a place leads into, whose its head is. */
  readonly entity: Int32Array;
  /** Per entity 1 where some arc leads into it, and how many those are. */
  readonly entered: Uint8Array;
  readonly enteredCount: number;
}

const known = new WeakMap<Int32Array, Stream>();

/** Laid out once for each graph and reading: linear in arcs. */
export function streamOf(search: RestSearch): Stream {
  // Dates may be shared between readings, the order in which arcs take up never is.
  const found = known.get(search.order) ?? layStream(search);
  known.set(search.order, found);
  return found;
}

function layStream({ graph, reading, takesUp, letsGo }: RestSearch): Stream {
  const slots = Int32Array.from({ length: graph.firstOut[graph.stateCount] ?? 0 }, (_, slot) => slot).filter(
    (slot) => relationOf(graph, slot) >= 0,
  );
  const sorted = slots.map((slot) => takesUp[slot] ?? 0);
  sortByStart(Int32Array.of(0, slots.length), graph, [sorted, slots]);
  const tail = slots.map((slot) => graph.tail[slot] ?? 0);
  const head = slots.map((slot) => graph.head[slot] ?? 0);
  const entity = head.map((state) => entityOf(graph, state));
  const closingOf = reading === "certain" ? graph.closeMin : graph.closeMax;
  const entered = new Uint8Array(graph.entities.length);
  for (const one of entity) entered[one] = 1;
  return {
    slots,
    takesUp: sorted,
    letsGo: slots.map((slot) => letsGo[slot] ?? 0),
    closing: slots.map((slot) => closingOf[slot] ?? 0),
    closingOf,
    tail,
    head,
    entity,
    entered,
    enteredCount: entered.reduce((sum, mark) => sum + mark, 0),
  };
}
