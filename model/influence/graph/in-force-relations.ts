import type { Interval } from "../../time/bounds.ts";
import type { Reading } from "../options.ts";
import type { TemporalGraph } from "./temporal-graph.ts";

/**
 * The relations in force at some moment of a window, as their indexes in the graph: certainly when the latest start is
 * not after it and the earliest end not before it, possibly when that holds for the earliest start and latest end. All
 * relations are asked, also those that carry no influence. O(m) for m arcs, of which those that start after the window
 * are left unread.
 */
export function relationsInForce(graph: TemporalGraph, window: Interval, reading: Reading): number[] {
  const { firstOut, startMin, relation } = graph;
  const starts = reading === "certain" ? graph.startMax : startMin;
  const ends = reading === "certain" ? graph.endMin : graph.endMax;
  const { start, end } = window;
  const found: number[] = [];
  for (let state = 0; state + 1 < firstOut.length; state++) {
    const last = firstOut[state + 1] ?? 0;
    for (let arc = firstOut[state] ?? 0; arc < last && (startMin[arc] ?? 0) <= end; arc++) {
      // The end first: most of what has started is over by then.
      if ((ends[arc] ?? 0) < start || (starts[arc] ?? 0) > end) continue;
      const index = relation[arc] ?? -1;
      if (index >= 0) found.push(index);
    }
  }
  return found;
}
