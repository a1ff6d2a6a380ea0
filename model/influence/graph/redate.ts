import type { Bounds } from "../../time/bounds.ts";
import { ALWAYS, entityOf, relationOf, type TemporalGraph } from "./temporal-graph.ts";

/** The dates that a relation is to have. */
export interface Dated extends Bounds {
  readonly doubted: boolean;
}

/**
 * The same graph with other dates for some of its relations. Its arcs stand where they stood, so that a question made
 * ready for the one can be asked of the other. Linear in arcs.
 * @param dateOf the new dates of a relation, undefined where it keeps its own
 */
export function redate(graph: TemporalGraph, dateOf: (relation: number) => Dated | undefined): TemporalGraph {
  const startMin = graph.startMin.slice();
  const startMax = graph.startMax.slice();
  const endMin = graph.endMin.slice();
  const endMax = graph.endMax.slice();
  const closeMin = graph.closeMin.slice();
  const closeMax = graph.closeMax.slice();
  const doubted = graph.doubted.slice();
  for (let arc = 0; arc < startMin.length; arc++) {
    const relation = relationOf(graph, arc);
    // The free ways out of an occasion have no dates.
    const dates = relation < 0 || startMin[arc] === ALWAYS.start ? undefined : dateOf(relation);
    if (dates === undefined) continue;
    const takesIn = graph.concluded[relation] === entityOf(graph, graph.head[arc] ?? 0);
    startMin[arc] = dates.startMin;
    startMax[arc] = dates.startMax;
    endMin[arc] = dates.endMin;
    endMax[arc] = dates.endMax;
    closeMin[arc] = takesIn ? dates.startMin : dates.endMin;
    closeMax[arc] = takesIn ? dates.startMax : dates.endMax;
    doubted[relation] = dates.doubted ? 1 : 0;
  }
  return { ...graph, startMin, startMax, endMin, endMax, closeMin, closeMax, doubted, inOrder: false };
}
