import type { Limits } from "../../model/exchange/offline.ts";
import { toNetwork } from "../../model/graph/pack/open.ts";
import { projectColumns } from "../../model/influence/graph/project.ts";
import type { TemporalGraph } from "../../model/influence/graph/temporal-graph.ts";
import type { Criterion, Pair } from "../../model/influence/options.ts";
import { answerPaths, type PathAnswer } from "../../model/influence/paths/answer-paths.ts";
import { readOptions } from "../../model/influence/requested.ts";
import { packCase } from "../store/answers/pack-case.ts";
import type { Case } from "../store/case.ts";

/** A question of influence between two entities of the file. */
export interface Question extends Pair {
  readonly criterion: Criterion;
}

const UNLIMITED: Limits = { notThrough: [], without: [] };

const graphs = new WeakMap<Case, TemporalGraph>();

/** What questions of influence run over; made when the first is asked. */
export function graphOf(loaded: Case): TemporalGraph {
  const graph = graphs.get(loaded) ?? projectColumns(toNetwork(packCase(loaded)));
  graphs.set(loaded, graph);
  return graph;
}

/**
 * A way to answer questions about a case, by the same code as the program's own.
 * @param limits what every one of them is narrowed by
 */
export function createTracer(
  loaded: Case,
  { k, ...limits }: Limits = UNLIMITED,
): (question: Question) => PathAnswer {
  return (question) => {
    const graph = graphOf(loaded);
    return answerPaths(graph, { ...readOptions(graph, limits), ...question, k });
  };
}
