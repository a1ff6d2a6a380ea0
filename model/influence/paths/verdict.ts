import { bestTick } from "../criteria/earliest-arrival.ts";
import type { Ends } from "../criteria/finding.ts";
import type { TemporalGraph } from "../graph/temporal-graph.ts";
import { type Pair, QuestionError, type Reading, type WorkControl } from "../options.ts";
import { restsWithin } from "../rest/rested.ts";
import { type Prepared, requireEntity, searchForwards } from "../search/search.ts";

/** What the dates do to the order of some path between two ends: leave room for it, however or only if they fall so, or rule it out. */
export type Verdict = Reading | "none";

/** A verdict, and whether the work was ended before it was sure. */
export interface Decision {
  readonly verdict: Verdict;
  readonly truncated: boolean;
}

/**
 * The verdict on a pair: certain when one path holds whatever the uncertain dates were, possible when one holds for
 * some of them. Without a limit of hops or rest "in every world some path holds" is the same as certain; with one it is
 * weaker, and certain keeps its meaning. At most two label-setting searches, or exact searches where rest is limited.
 */
export function decide(prepared: Prepared, ends: Ends, control: WorkControl = {}): Decision {
  const certain = holdsFor(prepared, "certain", ends, control);
  if (certain.holds) return { verdict: "certain", truncated: false };
  const possible = holdsFor(prepared, "possible", ends, control);
  return {
    verdict: possible.holds ? "possible" : "none",
    truncated: certain.truncated || possible.truncated,
  };
}

/** Whether some path holds under a reading. */
export function holdsFor(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  control: WorkControl,
): { readonly holds: boolean; readonly truncated: boolean } {
  const { maxRest } = prepared;
  if (Number.isFinite(maxRest)) return restsWithin(prepared, reading, ends, maxRest, control);
  const tick = bestTick(searchForwards(prepared, reading), ends.from, ends.to);
  return { holds: tick !== undefined, truncated: false };
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
