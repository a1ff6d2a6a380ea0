import type { Influence } from "../graph/kinds.ts";
import type { RelationColumns } from "./columns.ts";
import { projectColumns } from "./project.ts";
import { CARRIES, endsOf, type TemporalGraph } from "./temporal-graph.ts";

const CERTAINTY_BITS = 3;
const latest = new WeakMap<TemporalGraph, { key: string; graph: TemporalGraph }>();

/**
 * The same relations with other directions of influence for some types. The last answer of each graph is kept, so that
 * a session that asks again with the same directions waits once; linear in relations otherwise.
 * @param influence directions by type; types that are left out keep their own
 */
export function redirect(
  graph: TemporalGraph,
  influence: Readonly<Record<string, Influence>>,
): TemporalGraph {
  const types = graph.types.map(({ type, influence: own }) => ({ type, influence: influence[type] ?? own }));
  if (types.every((type, index) => type.influence === graph.types[index]?.influence)) return graph;
  const key = types.map((type) => type.influence).join();
  const known = latest.get(graph);
  if (known?.key === key) return known.graph;
  const { entities, sourceSets } = graph;
  const redirected = projectColumns({ entities, types, sourceSets, columns: columnsOf(graph) });
  latest.set(graph, { key, graph: redirected });
  return redirected;
}

function columnsOf(graph: TemporalGraph): RelationColumns {
  const { relationCount, relationFlags } = graph;
  const from = new Int32Array(relationCount);
  const to = new Int32Array(relationCount);
  for (let relation = 0; relation < relationCount; relation++) {
    const ends = endsOf(graph, relation);
    from[relation] = ends.from;
    to[relation] = ends.to;
  }
  return {
    ids: graph.relationIds,
    from,
    to,
    startMin: graph.startMin.subarray(0, relationCount),
    startMax: graph.startMax.subarray(0, relationCount),
    endMin: graph.endMin.subarray(0, relationCount),
    endMax: graph.endMax.subarray(0, relationCount),
    type: graph.relationType,
    certainty: relationFlags.map((flags) => flags & CERTAINTY_BITS),
    carries: relationFlags.map((flags) => (flags & CARRIES ? 1 : 0)),
    sourceSet: graph.sourceSet,
    occasion: graph.occasion,
  };
}
