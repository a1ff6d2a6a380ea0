import type { Certainty } from "../../../model/graph/kinds.ts";
import type { AnsweredPath, PathsAnswer } from "../../../model/influence/answers.ts";
import { nameOf } from "../../evidence/reading.ts";
import { formatNumber } from "../../format/number.ts";
import type { Case } from "../../store/case.ts";
import { findQuestion } from "../ask/questions.ts";
import type { TraceView } from "../trace-view.ts";
import { describeArrival, describeRange } from "./dates.ts";
import { describeDayRange } from "./duration.ts";

/** A verdict in one sentence, cut where its one word is to be stressed. */
export interface VerdictSentence {
  readonly before: string;
  readonly verdict: string;
  readonly after: string;
}

/** Why there is no path, as far as the verdict's sentence differs by it. */
type Reason = NonNullable<PathsAnswer["explanation"]>["reason"];

/** What is asked, in the case's own words where it suggests the question. */
export function describeQuestion(of: Case, trace: TraceView): string {
  const { from, to } = trace;
  const suggested = findQuestion(of.dataset, trace);
  if (suggested) return suggested.text;
  if (from !== null && to !== null)
    return `How could influence have travelled from ${nameOf(of, from)} to ${nameOf(of, to)}?`;
  if (from !== null) return `Whom could ${nameOf(of, from)} have influenced?`;
  if (to !== null) return `Who could have influenced ${nameOf(of, to)}?`;
  return "How could influence have travelled from one to another?";
}

/** What the dates do to this order: guarantee it, allow it or rule it out. */
export function describeVerdict({
  verdict,
  paths,
  explanation,
}: Pick<PathsAnswer, "verdict" | "paths" | "explanation">): VerdictSentence {
  if (paths.length === 0 && verdict !== "none") {
    const after = " this order, but do not guarantee it, and only what is guaranteed was asked for.";
    return { before: "The dates ", verdict: "allow", after };
  }
  if (verdict === "certain") {
    const after = " this order, whatever the uncertain dates were.";
    return { before: "The dates ", verdict: "guarantee", after };
  }
  if (verdict === "possible") {
    const after = " this order, for some of what the uncertain dates can have been.";
    return { before: "The dates ", verdict: "allow", after };
  }
  return describeNone(explanation?.reason);
}

function describeNone(reason: Reason | undefined): VerdictSentence {
  if (reason === "no-chain")
    return { before: "There is ", verdict: "no chain", after: " of relations from the one to the other." };
  if (reason === undefined || reason === "against-time") {
    const after = " this order: every chain of relations from the one to the other runs against time.";
    return { before: "The dates ", verdict: "rule out", after };
  }
  return {
    before: "The limits of the question ",
    verdict: "rule out",
    after: " a path; the dates alone would not.",
  };
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

/** "1", "1 and 2", "1, 2 and 3". */
function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** When influence arrives, with the span of it. */
export function describePathArrival(path: AnsweredPath): string {
  return `Arrives ${describeArrival(path.arrival)}`;
}

/** When influence must have left to arrive. */
export function describeDeparture(path: AnsweredPath): string {
  return `Leaves ${describeArrival(path.departure)}`;
}

/** The longest rest between two hops, and who carried the influence meanwhile. */
export function describeLargestGap(of: Case, { largestGap, hops }: AnsweredPath): string | null {
  if (largestGap === undefined) return null;
  if (largestGap.max === 0) return "Hop follows hop without a rest";
  const { min, max, carrier } = largestGap;
  const longest = hops.length > 2 ? "Longest rest" : "Rest";
  return `${longest}: ${describeDayRange(min, max)}, with ${nameOf(of, carrier)}`;
}

/** Shares of others that are reached, and what a path then says. */
const SHARES = [
  { above: 0.5, so: "so a path says very little" },
  { above: 0.25, so: "so a path says little" },
  { above: 0.08, so: "so a path says something" },
  { above: -1, so: "so a path is special" },
] as const;

/** How much else the same source reaches: what a path is to be measured against. */
export function describeReachShare(of: Case, from: string, reach: PathsAnswer["reach"]): string {
  return `${nameOf(of, from)} ${describeShare(reach)}`;
}

/** The same of a source that is named already. */
export function describeShare({ reached, others, share }: PathsAnswer["reach"]): string {
  if (reached === 0) return `reaches none of ${formatNumber(others)} others`;
  const { so } = SHARES.find(({ above }) => share > above) ?? SHARES[0];
  const percent = share > 0 && share < 0.01 ? "less than 1" : formatNumber(Math.round(share * 100));
  return `reaches ${formatNumber(reached)} of ${formatNumber(others)} others (${percent} %), ${so}`;
}

/** A path at its shortest: over whom, and when it arrives. */
export function describePathBriefly(of: Case, path: AnsweredPath): string {
  const between = path.entities.slice(1, -1).map((id) => nameOf(of, id));
  const way = between.length === 0 ? "directly" : `by way of ${between.join(", ")}`;
  return `${way}, arriving ${describeRange(path.arrival)}`;
}

/** A new answer as it is announced. */
export function announceAnswer(of: Case, trace: TraceView, answer: PathsAnswer): string {
  const { before, verdict, after } = describeVerdict(answer);
  const [path] = answer.paths;
  const found = path ? ` ${describePathArrival(path)}, in ${path.hops.length} hops.` : "";
  const more = answer.paths.length > 1 ? ` ${answer.paths.length} paths.` : "";
  return `${describeQuestion(of, trace)} ${before}${verdict}${after}${found}${more}`;
}

/** What every answer is, and is not. */
export const WHAT_A_PATH_IS = "A path is an opportunity that time allows, not a proof.";
