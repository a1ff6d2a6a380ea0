import type { Reading } from "../../../model/time/reading.ts";
import { nameInSentence } from "../../evidence/reading.ts";
import { capitalize } from "../../format/article.ts";
import { formatNumber, keepTogether } from "../../format/number.ts";
import type { Case } from "../../store/case.ts";
import type { Direction } from "./reach-curve.ts";

/** How many of all others are reached, or reach. */
interface Share {
  readonly reached: number;
  readonly others: number;
  readonly share: number;
}

/** What holds in every world, beside what holds in some. */
const CERTAINLY = "however the uncertain dates fall";

/**
 * The reach of an entity as it is worded wherever it stands, without a full stop: "Influence from Peru could have
 * reached 41 of 300 others (14 %)", of those who are reached with certainty "however the uncertain dates fall".
 */
export function describeReached(
  loaded: Case,
  id: string,
  direction: Direction,
  { reached, others, share }: Share,
  reading: Reading,
): string {
  const counted = `${formatNumber(reached)} of ${formatNumber(others)} others (${percent(share)})`;
  const certainly = reading === "certain" ? ` ${CERTAINLY}` : "";
  const name = nameInSentence(loaded, id);
  return direction === "forwards"
    ? `Influence from ${name} could have reached ${counted}${certainly}`
    : capitalize(`${name} could have been influenced by ${counted}${certainly}`);
}

/** The same of both readings in one sentence. */
export function describeReach(
  loaded: Case,
  id: string,
  direction: Direction,
  { certain, ...share }: Share & { readonly certain: number },
): string {
  const surely = share.others === 0 ? 0 : certain / share.others;
  const possible = describeReached(loaded, id, direction, share, "possible");
  return `${possible}, ${formatNumber(certain)} of them (${percent(surely)}) ${CERTAINLY}.`;
}

/** A share as a whole number of hundredths; what is there is never "0 %". */
export function percent(share: number): string {
  const rounded = share > 0 && share < 0.01 ? "less than 1" : formatNumber(Math.round(share * 100));
  return keepTogether(rounded, "%");
}
