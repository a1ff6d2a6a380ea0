import { sortByStart } from "../graph/sort-by-start.ts";
import { relationOf, type TemporalGraph } from "../graph/temporal-graph.ts";
import type { Reading } from "../options.ts";
import { type Prepared, type Search, searchBackwards, searchForwards } from "../search/search.ts";

/** A search in which influence rests no longer than so many days between two hops. Slots are those of the search. */
export interface RestSearch extends Search {
  readonly maxRest: number;
  /** Per slot the tick at which it can take up what has rested, and the tick at which it lets go of what it held. */
  readonly takesUp: Int32Array;
  readonly letsGo: Int32Array;
  /** The slots of each state in the order in which they take up. */
  readonly order: Int32Array;
}

/** The rests of a reading, which no question changes. */
type Rests = Pick<RestSearch, "takesUp" | "letsGo" | "order">;

type Direction = "forwards" | "backwards";

const known = new WeakMap<TemporalGraph, Map<string, Rests>>();

/** A search forwards in which no rest is longer than some days. */
export function restForwards(prepared: Prepared, reading: Reading, maxRest: number): RestSearch {
  return { ...searchForwards(prepared, reading), ...restsOf(prepared.graph, reading, "forwards"), maxRest };
}

/**
 * The same back in time. In the mirror a relation takes up at its end what it lets go of at its start, so that a rest is
 * the same number of days.
 */
export function restBackwards(prepared: Prepared, reading: Reading, maxRest: number): RestSearch {
  return { ...searchBackwards(prepared, reading), ...restsOf(prepared.graph, reading, "backwards"), maxRest };
}

/** Sorted once for each graph, reading and direction: linear in arcs. */
function restsOf(graph: TemporalGraph, reading: Reading, direction: Direction): Rests {
  const kept = known.get(graph) ?? new Map<string, Rests>();
  known.set(graph, kept);
  const key = `${reading} ${direction}`;
  const rests =
    kept.get(key) ?? (direction === "forwards" ? layForwards(graph, reading) : layBackwards(graph, reading));
  kept.set(key, rests);
  return rests;
}

function layForwards(graph: TemporalGraph, reading: Reading): Rests {
  const takesUp = reading === "certain" ? graph.startMax : graph.startMin;
  return { takesUp, letsGo: endsOfArcs(graph, reading), order: orderBy(graph.firstOut, takesUp, graph) };
}

function layBackwards(graph: TemporalGraph, reading: Reading): Rests {
  const ends = endsOfArcs(graph, reading);
  const starts = reading === "certain" ? graph.startMax : graph.startMin;
  const takesUp = graph.incoming.map((arc) => ~(ends[arc] ?? 0));
  const letsGo = graph.incoming.map((arc) => ~(starts[arc] ?? 0));
  const mirrored = { firstDay: ~graph.lastDay, lastDay: ~graph.firstDay };
  return { takesUp, letsGo, order: orderBy(graph.firstIn, takesUp, mirrored) };
}

/** When each arc ends. The free ways out of an occasion end with the relation whose way they are. */
function endsOfArcs(graph: TemporalGraph, reading: Reading): Int32Array {
  const ends = reading === "certain" ? graph.endMin : graph.endMax;
  const firstFree = graph.firstOut[graph.entities.length] ?? 0;
  const behind = graph.firstOut[graph.stateCount] ?? 0;
  if (firstFree === behind) return ends;
  const own = ends.slice();
  for (let arc = firstFree; arc < behind; arc++) {
    const relation = relationOf(graph, arc);
    if (relation >= 0) own[arc] = ends[graph.ownArc[relation] ?? 0] ?? 0;
  }
  return own;
}

function orderBy(
  first: Int32Array,
  takesUp: Int32Array,
  { firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number },
): Int32Array {
  const order = Int32Array.from(takesUp, (_, slot) => slot);
  sortByStart(first, { firstDay, lastDay }, [takesUp.slice(), order]);
  return order;
}

/** Whether a search limits rest. */
export function isRested(search: Search): search is RestSearch {
  return "maxRest" in search;
}
