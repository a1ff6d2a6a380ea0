import type { Interval } from "../time/bounds.ts";
import type { Reading } from "./options.ts";
import type { TemporalGraph } from "./temporal-graph.ts";

/**
 * The relations in force at some moment of a window, as their indexes in the graph: certainly when the latest start is
 * not after it and the earliest end not before it, possibly when that holds for the earliest start and latest end. All
 * relations are asked, also those that carry no influence. One pass over two arrays, O(n).
 */
export function relationsInForce(graph: TemporalGraph, window: Interval, reading: Reading): number[] {
  const starts = reading === "certain" ? graph.startMax : graph.startMin;
  const ends = reading === "certain" ? graph.endMin : graph.endMax;
  const { start, end } = window;
  const found: number[] = [];
  for (let arc = 0; arc < starts.length; arc++) {
    // Both signs at once: one branch that is seldom taken, where two would be guessed wrong half of the time.
    const signs = ((starts[arc] ?? 0) - end - 1) & (start - (ends[arc] ?? 0) - 1);
    if (signs >= 0) continue;
    const relation = graph.relation[arc] ?? -1;
    if (relation >= 0) found.push(relation);
  }
  return found;
}
