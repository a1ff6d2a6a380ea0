import { earliestArrival } from "./earliest-arrival.ts";
import { type ChainExplanation, explainNone } from "./explain-none.ts";
import { fewestHops } from "./fewest-hops.ts";
import type { Finder } from "./finding.ts";
import { kBest } from "./k-best.ts";
import { latestDeparture } from "./latest-departure.ts";
import { type Criterion, MAX_K, type PathQuestion, type Reading, type WorkControl } from "./options.ts";
import { describePath, type InfluencePath } from "./path.ts";
import { countOthers, type ReachShare, shareOf } from "./reach.ts";
import { prepare, requireWhole, searchForwards } from "./search.ts";
import type { TemporalGraph } from "./temporal-graph.ts";
import { countReached } from "./tick-ranges.ts";
import { decide, readingOf, requireEnds, type Verdict } from "./verdict.ts";

const FINDERS: Readonly<Record<Criterion, Finder>> = {
  earliest: earliestArrival,
  latest: latestDeparture,
  fewest: fewestHops,
  best: kBest,
};

const DEFAULT_K = 5;

export interface PathAnswer {
  /** What the dates do to the order of some path between the ends, whichever reading was asked for. */
  readonly verdict: Verdict;
  /** The reading that the paths were sought in. */
  readonly reading: Reading;
  readonly paths: readonly InfluencePath[];
  /** Whom the source reaches in the same reading, so that a path is seen for how special it is. */
  readonly reach: ReachShare;
  /** Why there is no path in this reading; absent when there is one. */
  readonly explanation?: ChainExplanation;
  /** True when the work was stopped before all that was asked for was found. */
  readonly truncated: boolean;
}

/**
 * Answers how influence could have travelled from one entity to another, by one criterion. The verdict is exact, and
 * so is each path; complexity as stated at the criterion, plus three label-setting searches.
 * @throws QuestionError naming what in the question cannot be answered as it stands
 */
export function answerPaths(
  graph: TemporalGraph,
  question: PathQuestion,
  control: WorkControl = {},
): PathAnswer {
  const ends = requireEnds(graph, question);
  const k = requireWhole("k", question.k ?? DEFAULT_K, 1, MAX_K);
  const prepared = prepare(graph, question);
  const verdict = decide(prepared, ends);
  const reading = readingOf(question.reading, verdict);
  const { search, sequences, truncated } = FINDERS[question.criterion](prepared, reading, ends, k, control);
  const reached = countReached(searchForwards(prepared, reading), ends.from);
  return {
    verdict,
    reading,
    paths: sequences.map((entities) => describePath(search, prepared, entities)),
    reach: shareOf(reached, countOthers(graph, question, question.from)),
    ...(sequences.length === 0 && !truncated && { explanation: explainNone(graph, question, reading) }),
    truncated,
  };
}
