import type { SurpriseAnswer } from "../../../model/influence/answers.ts";
import type { Exchange } from "../../../model/influence/options.ts";
import { TELLING } from "../../../model/influence/options.ts";
import { formatNumber } from "../../format/number.ts";

const P = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 });

/** By what a path is as good, per test: what a shuffle does, and what was dealt out blindly. */
const TESTED = {
  arrival: "influence arrives at least as early",
  existence: "there is a path at all",
  rest: "a path rests no longer",
} as const;

/** How often a path as good comes about by chance, and what that says of the observed one. */
const DEGREES = [
  { upTo: 0.01, says: "hardly ever: remarkable" },
  { upTo: 0.05, says: "seldom: unusual" },
  { upTo: 0.2, says: "now and then: no great surprise" },
  { upTo: 1, says: "often: nothing to be surprised at" },
] as const;

/** What a surprise says in words, a sentence for each test. */
export function describeSurprise({
  arrival,
  shuffled,
}: Pick<SurpriseAnswer, "arrival" | "shuffled">): string[] {
  if (arrival === undefined) return ["There is no path that could surprise."];
  if (shuffled === undefined)
    return [
      "The work was ended at its limit of time before the first shuffle was done. Narrow the question.",
    ];
  const { shuffles, tests } = shuffled;
  return tests.map(({ test, asGood, p, leastP }) => {
    const counted = `In ${formatNumber(asGood)} of ${formatNumber(shuffles)} shuffles ${TESTED[test]}: p = ${P.format(p)}`;
    if (leastP > TELLING)
      return `${counted}. The data cannot tell: the least p that they could have shown is ${P.format(leastP)}.`;
    const { says } = DEGREES.find(({ upTo }) => p <= upTo) ?? DEGREES[3];
    return `${counted}, ${says} (the least p that the data could have shown is ${P.format(leastP)}).`;
  });
}

/** Within what dates are exchanged. */
export const EXCHANGE_NAMES: Readonly<Record<Exchange, string>> = {
  lifespans: "within the lifespans of their ends",
  periods: "within the case's periods",
};

/** What is shuffled, and what p is. */
export function explainP(exchange: Exchange): string {
  const within =
    exchange === "periods"
      ? `${EXCHANGE_NAMES.lifespans} and ${EXCHANGE_NAMES.periods}`
      : EXCHANGE_NAMES.lifespans;
  return `Dates dealt out blindly: relations of one type exchange theirs ${within}; everything else stays. p is (1 + shuffles at least as good) ÷ (1 + shuffles): the chance of a path as good if only the dates had been dealt out so. It is not the chance that influence passed.`;
}
