import type { Certainty } from "../../../model/graph/kinds.ts";
import type {
  AnsweredHop,
  AnsweredPath,
  AnsweredRest,
  AnsweredShare,
  PathsAnswer,
} from "../../../model/influence/answers.ts";
import { nameInSentence } from "../../evidence/reading.ts";
import { describeArrival, describeRange } from "../../format/arrival.ts";
import { joinWords } from "../../format/list.ts";
import { describeVerdict } from "../../format/verdict.ts";
import type { Case } from "../../store/case.ts";
import { findQuestion } from "../ask/questions.ts";
import { describeReached, percent } from "../panels/reach-words.ts";
import type { TraceView } from "../trace-view.ts";
import { describeDayRange } from "./duration.ts";

/** What is asked, in the case's own words where it suggests the question. */
export function describeQuestion(loaded: Case, trace: TraceView): string {
  const { from, to } = trace;
  const suggested = findQuestion(loaded.dataset, trace);
  if (suggested) return suggested.text;
  if (from !== null && to !== null)
    return `How could influence have travelled from ${nameInSentence(loaded, from)} to ${nameInSentence(loaded, to)}?`;
  if (from !== null) return `Whom could ${nameInSentence(loaded, from)} have influenced?`;
  if (to !== null) return `Who could have influenced ${nameInSentence(loaded, to)}?`;
  return "How could influence have travelled from one to another?";
}

/** What a path is evidence of, as its headline: what authors claim and what contacts leave room for are never one. */
export function describeBasis(loaded: Case, path: AnsweredPath): string {
  const { basis, sign, entities } = path;
  if (basis === "contact") return `Only contacts leave room for it${describeLongRest(loaded, path)}`;
  if (basis === "succession")
    return `Only who came after whom leaves room for it${describeLongRest(loaded, path)}`;
  const target = nameInSentence(loaded, entities.at(-1) ?? "");
  const effect = sign === -1 ? "hinder" : "further";
  const so = sign === undefined ? "" : `, so the authors have it ${effect} ${target}`;
  const claimed =
    basis === "claim" ? "The authors claim this chain" : "The authors claim this chain with who bore it";
  const chain = sign === undefined ? "Authors say who held and carried it, and claim no effect" : claimed;
  return `${chain}${so}${describeLongRest(loaded, path)}`;
}

/** Rests longer than this are told in the headline. */
const LONG_REST = 3652;

function describeLongRest(loaded: Case, { longestRest }: AnsweredPath): string {
  if (longestRest === undefined || longestRest.max <= LONG_REST) return "";
  const { min, max, carrier } = longestRest;
  return `, after a rest of ${describeDayRange(min, max)} with ${nameInSentence(loaded, carrier)}${describeChanges(longestRest)}`;
}

/** Across how many changes of government or office something was carried: ", across 2 to 3 changes of …". */
export function describeChanges({ changes }: AnsweredRest): string {
  const { min, max } = changes;
  if (max === 0) return "";
  const count = min === max ? String(max) : min === 0 ? `up to ${max}` : `${min} to ${max}`;
  return `, across ${count} ${max === 1 ? "change" : "changes"} of government or office`;
}

/** What stands between a path and a firmer verdict, or what it rests on beyond its sources; empty where nothing does. */
export function describeDoubts({ hops, onlyDoubted }: AnsweredPath): string[] {
  const which = (isMeant: (hop: AnsweredHop) => boolean) =>
    hops.flatMap((hop, index) => (isMeant(hop) ? [String(index + 1)] : []));
  const doubted = which((hop) => hop.doubted);
  const beyond = which((hop) => hop.beyondCoverage);
  const hopsOf = (numbers: readonly string[]) =>
    `${numbers.length === 1 ? "hop" : "hops"} ${joinWords(numbers)}`;
  return [
    doubted.length > 0 &&
      `The date of ${hopsOf(doubted)} is doubted${onlyDoubted ? "; without the doubt it would hold however the uncertain dates fall" : ""}.`,
    beyond.length > 0 && `It rests on what lies beyond the coverage of the source at ${hopsOf(beyond)}.`,
  ].filter((sentence) => typeof sentence === "string");
}

const EVIDENCE: Readonly<Record<Certainty, string>> = {
  stated: "stated at every hop",
  inferred: "only inferred at",
  disputed: "disputed at",
};

/** The certainty of the weakest hop: beside the verdict, which it does not change. */
export function describeEvidence({ hops, evidence }: AnsweredPath): string {
  if (evidence === "stated") return EVIDENCE.stated;
  const weak = hops.flatMap(({ certainty }, index) => (certainty === evidence ? [index + 1] : []));
  return `${EVIDENCE[evidence]} ${weak.length === 1 ? "hop" : "hops"} ${joinWords(weak.map(String))}`;
}

/** When influence arrives, with the span of it. */
export function describePathArrival(path: AnsweredPath): string {
  return `Arrives ${describeArrival(path.arrival)}`;
}

/** When influence must have left to arrive. */
export function describeDeparture(path: AnsweredPath): string {
  return `Leaves ${describeArrival(path.departure)}`;
}

/** The longest rest between two hops, who carried the influence meanwhile and what changed there. */
export function describeLongestRest(loaded: Case, { longestRest, hops }: AnsweredPath): string | null {
  if (longestRest === undefined) return null;
  if (longestRest.max === 0) return "Hop follows hop without a rest";
  const { min, max, carrier } = longestRest;
  const longest = hops.length > 2 ? "Longest rest" : "Rest";
  const carried = `${longest}: ${describeDayRange(min, max)}, with ${nameInSentence(loaded, carrier)}`;
  return `${carried}${describeChanges(longestRest)}`;
}

/**
 * How much else the source reaches, and the target is reached from: what a path is to be measured against. The counts are
 * those of the panels of reach, in the reading of the answer.
 */
export function describeBothReaches(
  loaded: Case,
  { from, to }: Pick<TraceView, "from" | "to">,
  { reach, reading }: Pick<PathsAnswer, "reach" | "reading">,
): string[] {
  return [
    `${describeReached(loaded, from ?? "", "forwards", reach.from, reading)}, ${describeRank(reach.from)}`,
    `${describeReached(loaded, to ?? "", "backwards", reach.to, reading)}, ${describeRank(reach.to)}`,
  ];
}

function describeRank({ quantile, withoutDates }: AnsweredShare): string {
  return `more than ${percent(quantile)} of all entities; chains without dates would reach ${percent(withoutDates)}`;
}

/** A path at its shortest: over whom, and when it arrives. */
export function describePathBriefly(loaded: Case, path: AnsweredPath): string {
  const between = path.entities.slice(1, -1).map((id) => nameInSentence(loaded, id));
  const way = between.length === 0 ? "directly" : `by way of ${between.join(", ")}`;
  return `${way}, arriving ${describeRange(path.arrival)}`;
}

/** A new answer as it is announced. */
export function announceAnswer(loaded: Case, trace: TraceView, answer: PathsAnswer): string {
  const { before, verdict, after } = describeVerdict(answer);
  const [path] = answer.paths;
  const found = path
    ? ` ${describeBasis(loaded, path)}. ${describePathArrival(path)}, in ${path.hops.length} hops.`
    : "";
  const more = answer.paths.length > 1 ? ` ${answer.paths.length} paths.` : "";
  return `${describeQuestion(loaded, trace)} ${before}${verdict}${after}${found}${more}`;
}
