import { bestTick } from "./earliest-arrival.ts";
import type { Ends } from "./finding.ts";
import { type Pair, QuestionError, type Reading } from "./options.ts";
import { type Prepared, requireEntity, searchForwards } from "./search.ts";
import type { TemporalGraph } from "./temporal-graph.ts";

/** What the dates do to the order of some path between two ends: guarantee it, allow it, or rule it out. */
export type Verdict = Reading | "none";

/**
 * The verdict on a pair: certain when one path holds whatever the uncertain dates were, possible when one holds for
 * some of them. Without a limit of hops "in every world some path holds" is the same as certain; with one it is weaker,
 * and certain keeps its meaning. At most two label-setting searches.
 */
export function decide(prepared: Prepared, { from, to }: Ends): Verdict {
  if (bestTick(searchForwards(prepared, "certain"), from, to) !== undefined) return "certain";
  return bestTick(searchForwards(prepared, "possible"), from, to) === undefined ? "none" : "possible";
}

/** The reading that an answer is given in: the one asked for, or else the stronger one that has a path. */
export function readingOf(asked: Reading | undefined, verdict: Verdict): Reading {
  return asked ?? (verdict === "certain" ? "certain" : "possible");
}

/**
 * The ends of a question as indexes.
 * @throws QuestionError when an end is not there, or when both are one
 */
export function requireEnds(graph: TemporalGraph, { from, to }: Pair): Ends {
  const ends = { from: requireEntity(graph, "from", from), to: requireEntity(graph, "to", to) };
  if (from === to) throw new QuestionError("to", "a path needs two different ends");
  return ends;
}
