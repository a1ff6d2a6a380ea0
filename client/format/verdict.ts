import type { PathsAnswer } from "../../model/influence/answers.ts";

/** A verdict in one sentence, cut where its one word is to be stressed. */
export interface VerdictSentence {
  readonly before: string;
  readonly verdict: string;
  readonly after: string;
}

/** Why there is no path, as far as the verdict's sentence differs by it. */
type Reason = NonNullable<PathsAnswer["explanation"]>["reason"];

/** What of an answer its verdict's sentence depends on, whoever worked it out. */
interface Told {
  readonly verdict: PathsAnswer["verdict"];
  readonly paths: readonly unknown[];
  readonly explanation?: { readonly reason: Reason } | undefined;
}

/** What the dates do to this order: leave room for it, however or only if the uncertain ones fall so, or rule it out. */
export function describeVerdict({ verdict, paths, explanation }: Told): VerdictSentence {
  if (paths.length === 0 && verdict !== "none") {
    const after = " the uncertain ones fall so, and only what holds however they fall was asked for.";
    return { before: "The dates leave room for it ", verdict: "only if", after };
  }
  if (verdict === "certain") {
    return {
      before: "The dates ",
      verdict: "leave room",
      after: " for it, however the uncertain ones fall.",
    };
  }
  if (verdict === "possible") {
    return {
      before: "The dates leave room for it ",
      verdict: "only if",
      after: " the uncertain ones fall so.",
    };
  }
  return describeNone(explanation?.reason);
}

function describeNone(reason: Reason | undefined): VerdictSentence {
  if (reason === "no-chain")
    return { before: "There is ", verdict: "no chain", after: " of relations from the one to the other." };
  if (reason === undefined || reason === "against-time") {
    const after = ": every chain of relations from the one to the other runs against time.";
    return { before: "The dates ", verdict: "rule it out", after };
  }
  return {
    before: "The limits of the question ",
    verdict: "rule out",
    after: " a path; the dates alone would not.",
  };
}

/** What every answer is, and is not. */
export const WHAT_A_PATH_IS = "A path is an opportunity that time allows, not a proof.";
