import type { SurpriseAnswer } from "../../../model/influence/answers.ts";
import { formatNumber } from "../../format/number.ts";
import type { Case } from "../../store/case.ts";

const P = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 });

/** How often a path as early comes about by chance, and what that says of the observed one. */
const DEGREES = [
  {
    upTo: 0.01,
    says: "Dates dealt out blindly hardly ever give a path as early: the order of events is remarkable.",
  },
  {
    upTo: 0.05,
    says: "Dates dealt out blindly seldom give a path as early: the order of events is unusual.",
  },
  {
    upTo: 0.2,
    says: "Dates dealt out blindly give a path as early now and then: the order is no great surprise.",
  },
  {
    upTo: 1,
    says: "Dates dealt out blindly often give a path as early: there is nothing to be surprised at.",
  },
] as const;

/** What a surprise says in words. */
export function describeSurprise(
  of: Case,
  { arrival, notTestable, shuffled }: Pick<SurpriseAnswer, "arrival" | "notTestable" | "shuffled">,
): string[] {
  if (arrival === undefined) return ["There is no path whose arrival could surprise."];
  if (shuffled === undefined && notTestable.length === 0)
    return [
      "The work was ended at its limit of time before the first shuffle was done. Narrow the question.",
    ];
  if (shuffled === undefined) {
    const types = notTestable.map((type) => `“${of.types.get(type)?.name ?? type}”`).join(" and ");
    return [
      `Not testable: the case has fewer than three dates that relations ${types} of this path could exchange.`,
      "Where there is next to nothing to shuffle, every shuffle looks like the data, and its p would mean nothing.",
    ];
  }
  const { shuffles, asEarly, p, unreached } = shuffled;
  const says = DEGREES.find(({ upTo }) => p <= upTo)?.says ?? DEGREES[3].says;
  const never = unreached > 0 ? ` In ${formatNumber(unreached)} it does not arrive at all.` : "";
  return [
    `In ${formatNumber(asEarly)} of ${formatNumber(shuffles)} shuffles influence arrives at least as early: p = ${P.format(p)}.${never}`,
    says,
  ];
}

/** What is shuffled, and what p is. */
export const WHAT_P_IS =
  "Relations of one type exchange their dates within the lifespans of their ends; everything else stays. p is (1 + shuffles at least as early) ÷ (1 + shuffles): the chance of a path as early if only the dates had been dealt out blindly. It is not the chance that influence passed.";
