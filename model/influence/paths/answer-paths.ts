import { BASES, type Basis } from "../../graph/kinds.ts";
import { isHopLimited } from "../criteria/earliest-arrival.ts";
import { findPaths } from "../criteria/find-paths.ts";
import type { Ends } from "../criteria/finding.ts";
import type { TemporalGraph } from "../graph/temporal-graph.ts";
import { type BothShares, sharesOf } from "../measures/reach-shares.ts";
import { DEFAULT_K, MAX_K, type PathQuestion, type Reading, type WorkControl } from "../options.ts";
import { labelsFrom } from "../search/label-setting.ts";
import { leavesNoType } from "../search/removal.ts";
import { type Prepared, prepare, requireWhole, searchForwards } from "../search/search.ts";
import { type ChainExplanation, explainNone } from "./explain-none.ts";
import { describePath, type InfluencePath } from "./path.ts";
import { decide, holdsFor, readingOf, requireEnds, type Verdict } from "./verdict.ts";

/** What is found of one basis. */
export interface Found {
  /** What the dates do to the order of some path between the ends, whichever reading was asked for. */
  readonly verdict: Verdict;
  /** The reading that the paths were sought in. */
  readonly reading: Reading;
  readonly paths: readonly InfluencePath[];
}

export interface PathAnswer extends Found {
  /** The same question of claims and bearing alone: what authors say, apart from what contacts leave room for. */
  readonly claims: Found;
  /** Where only doubted dates stand between possible and certain: a path that would be certain without the doubts. */
  readonly butForDoubt?: InfluencePath | undefined;
  /** Whom the source reaches and who reaches the target in the same reading, so that a path is seen for how special it is. */
  readonly reach: BothShares;
  /** Why there is no path in this reading; absent when there is one. */
  readonly explanation?: ChainExplanation;
  /** True when the work was stopped before all that was asked for was found. */
  readonly truncated: boolean;
}

/**
 * Answers how influence could have travelled from one entity to another, by one criterion. The verdict is exact, and
 * so is each path, unless truncated; complexity as stated at the criterion, twice, plus a search for each entity that
 * the reach is compared with.
 * @throws QuestionError naming what in the question cannot be answered as it stands
 */
export function answerPaths(
  graph: TemporalGraph,
  question: PathQuestion,
  control: WorkControl = {},
): PathAnswer {
  const ends = requireEnds(graph, question);
  const prepared = prepare(graph, question);
  // Whom the source reaches is told with every answer, and whether the target is among them is asked first of all.
  const certain = searchForwards(prepared, "certain");
  if (!isHopLimited(certain)) labelsFrom(certain, ends.from);
  const any = find(prepared, question, ends, control);
  const asClaimed = { ...question, basis: strongerOf(question.basis ?? "bearing", "bearing") };
  // Among contacts alone nothing is claimed, which needs no look at relations.
  const claims = leavesNoType(graph, asClaimed)
    ? nothingFound(question)
    : find(prepare(graph, asClaimed), question, ends, control);
  const nothing = any.paths.length === 0 && !any.truncated;
  return {
    verdict: any.verdict,
    reading: any.reading,
    paths: any.paths,
    claims: { verdict: claims.verdict, reading: claims.reading, paths: claims.paths },
    butForDoubt: any.verdict === "possible" ? findInSpiteOfDoubt(prepared, ends, control) : undefined,
    reach: sharesOf(prepared, question, any.reading, ends),
    ...(nothing && { explanation: explainNone(graph, question, any.reading, control) }),
    truncated: any.truncated || claims.truncated,
  };
}

function strongerOf(one: Basis, other: Basis): Basis {
  return BASES.find((basis) => basis === one || basis === other) ?? one;
}

/** What is found, and whether the work was stopped before it was done. */
interface Outcome extends Found {
  readonly truncated: boolean;
}

function nothingFound({ reading }: PathQuestion): Outcome {
  return { verdict: "none", reading: readingOf(reading, "none"), paths: [], truncated: false };
}

function find(prepared: Prepared, question: PathQuestion, ends: Ends, control: WorkControl): Outcome {
  const k = requireWhole("k", question.k ?? DEFAULT_K, 1, MAX_K);
  if (leavesNothing(prepared)) return nothingFound(question);
  const decision = decide(prepared, ends, control);
  const { verdict } = decision;
  const reading = readingOf(question.reading, verdict);
  if (verdict === "none") return { verdict, reading, paths: [], truncated: decision.truncated };
  const { search, sequences, truncated } = findPaths(question.criterion, prepared, reading, ends, k, control);
  const paths = sequences.map((entities) => describePath(search, prepared, entities));
  return { verdict, reading, paths, truncated: truncated || decision.truncated };
}

/** Whether a question leaves out every relation. */
function leavesNothing({ masked }: Prepared): boolean {
  return masked !== undefined && !masked.includes(0);
}

/** A foremost path that is certain but for doubted dates. */
function findInSpiteOfDoubt(prepared: Prepared, ends: Ends, control: WorkControl): InfluencePath | undefined {
  if (!prepared.graph.doubted.includes(1)) return undefined;
  const trusting = { ...prepared, trusting: true };
  if (!holdsFor(trusting, "certain", ends, control).holds) return undefined;
  const { search, sequences } = findPaths("earliest", trusting, "certain", ends, 1, control);
  return sequences[0] && describePath(search, prepared, sequences[0]);
}
