import type { Interval } from "../time/bounds.ts";
import type { Reading } from "./options.ts";
import type { TemporalGraph } from "./temporal-graph.ts";

/**
 * The relations in force at some moment of a window, as their indexes in the graph: certainly when the latest start is
 * not after it and the earliest end not before it, possibly when that holds for the earliest start and latest end. All
 * relations are asked, also those that carry no influence. One pass over two arrays, O(n).
 */
export function relationsInForce(graph: TemporalGraph, window: Interval, reading: Reading): Int32Array {
  const starts = reading === "certain" ? graph.startMax : graph.startMin;
  const ends = reading === "certain" ? graph.endMin : graph.endMax;
  const found = new Int32Array(graph.relationCount);
  let count = 0;
  for (let relation = 0; relation < found.length; relation++) {
    if ((starts[relation] ?? 0) > window.end || (ends[relation] ?? 0) < window.start) continue;
    found[count] = relation;
    count++;
  }
  return found.slice(0, count);
}
