import { nameInSentence } from "../../evidence/reading.ts";
import { capitalize } from "../../format/article.ts";
import type { Case } from "../../store/case.ts";
import type { Direction } from "./reach-curve.ts";

interface Shares {
  readonly reached: number;
  readonly others: number;
  readonly share: number;
  readonly certain: number;
}

/** How many are reached, or reach, as a sentence. */
export function describeReach(
  of: Case,
  id: string,
  direction: Direction,
  { reached, others, share, certain }: Shares,
): string {
  const percent = Math.round(share * 100);
  const counted = `${reached} of ${others} others (${percent} %), ${certain} of them whatever the uncertain dates were`;
  return direction === "forwards"
    ? `Influence from ${nameInSentence(of, id)} could have reached ${counted}.`
    : capitalize(`${nameInSentence(of, id)} could have been influenced by ${counted}.`);
}
