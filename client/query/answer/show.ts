import type { Answer } from "../../../model/console/answer.ts";
import type { Show } from "../query-view.ts";

/** How an answer is shown: as the reader chose, else its plan where that was asked for, its graph where it has relations. */
export function chooseShow(chosen: Show | null, { summary, graph }: Pick<Answer, "summary" | "graph">): Show {
  if (chosen) return chosen;
  if (summary.plan) return "plan";
  return graph.relations.length > 0 ? "graph" : "table";
}
