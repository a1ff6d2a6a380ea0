import type { RelationColumns } from "../../graph/columns.ts";
import type { Influence } from "../../graph/kinds.ts";
import { projectColumns } from "./project.ts";
import { endsOf, type TemporalGraph } from "./temporal-graph.ts";

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
  const types = graph.types.map((type) => ({ ...type, influence: influence[type.type] ?? type.influence }));
  if (types.every((type, index) => type.influence === graph.types[index]?.influence)) return graph;
  const key = types.map((type) => type.influence).join();
  const known = latest.get(graph);
  if (known?.key === key) return known.graph;
  const { entities, sourceSets, writtenAt } = graph;
  const redirected = projectColumns({ entities, types, sourceSets, writtenAt, columns: columnsOf(graph) });
  latest.set(graph, { key, graph: redirected });
  return redirected;
}

function columnsOf(graph: TemporalGraph): RelationColumns {
  const ends = Array.from({ length: graph.relationCount }, (_, relation) => endsOf(graph, relation));
  const ofArc = (column: Int32Array) => graph.ownArc.map((arc) => column[arc] ?? 0);
  return {
    ids: graph.ids,
    from: Int32Array.from(ends, ({ from }) => from),
    to: Int32Array.from(ends, ({ to }) => to),
    startMin: ofArc(graph.startMin),
    startMax: ofArc(graph.startMax),
    endMin: ofArc(graph.endMin),
    endMax: ofArc(graph.endMax),
    type: graph.relationType,
    certainty: graph.certainty,
    doubted: graph.doubted,
    carries: graph.carries,
    sourceSet: graph.sourceSet,
    occasion: graph.token.map((token) => graph.centre[token] ?? -1),
  };
}
