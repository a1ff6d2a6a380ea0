import type { Interval } from "../../time/bounds.ts";
import { boundsOf, endsOf, type TemporalGraph } from "../graph/temporal-graph.ts";

/** How many changes there were: surely, and at most. */
export interface Changes {
  readonly min: number;
  readonly max: number;
}

const known = new WeakMap<TemporalGraph, Map<number, number[]>>();

/**
 * How many governments or offices of an entity began while it carried influence: the relations of the basis
 * `succession` that it is an end of, surely those that can only have begun within `sure`, at most those that can have
 * begun within `most`. Linear in its successions, once per graph in all relations.
 * @param hops relations of the path itself, which are no change
 */
export function countChanges(
  graph: TemporalGraph,
  carrier: number,
  { sure, most }: { readonly sure: Interval; readonly most: Interval },
  hops: readonly number[],
): Changes {
  const starts = (successionsOf(graph).get(carrier) ?? [])
    .filter((relation) => !hops.includes(relation))
    .map((relation) => boundsOf(graph, relation));
  return {
    min: starts.filter(({ startMin, startMax }) => startMin > sure.start && startMax <= sure.end).length,
    max: starts.filter(({ startMin, startMax }) => startMax > most.start && startMin <= most.end).length,
  };
}

function successionsOf(graph: TemporalGraph): Map<number, number[]> {
  const kept = known.get(graph);
  if (kept !== undefined) return kept;
  const successions = new Map<number, number[]>();
  const isSuccession = graph.types.map(({ basis }) => basis === "succession");
  for (let relation = 0; relation < graph.relationCount; relation++) {
    if (!isSuccession[graph.relationType[relation] ?? 0] || graph.carries[relation] === 0) continue;
    const { from, to } = endsOf(graph, relation);
    for (const end of new Set([from, to])) successions.set(end, [...(successions.get(end) ?? []), relation]);
  }
  known.set(graph, successions);
  return successions;
}
