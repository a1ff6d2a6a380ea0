import { toNetwork } from "../../model/graph/pack/open.ts";
import { projectColumns } from "../../model/influence/graph/project.ts";
import type { TemporalGraph } from "../../model/influence/graph/temporal-graph.ts";
import { answerPaths, type PathAnswer } from "../../model/influence/paths/answer-paths.ts";
import { packCase } from "../store/answers/pack-case.ts";
import type { Case } from "../store/case.ts";

/** The criteria that a figure offers. */
export const CRITERIA = { earliest: "Earliest arrival", fewest: "Fewest hops" } as const;

export type OfflineCriterion = keyof typeof CRITERIA;

/** A question of influence between two entities of the file. */
export interface Question {
  readonly from: string;
  readonly to: string;
  readonly criterion: OfflineCriterion;
}

/** A way to answer questions about a case, by the same code as the program's own; its graph is built once. */
export function createTracer(loaded: Case): (question: Question) => PathAnswer {
  let graph: TemporalGraph | undefined;
  return (question) => {
    graph ??= projectColumns(toNetwork(packCase(loaded)));
    return answerPaths(graph, question);
  };
}
