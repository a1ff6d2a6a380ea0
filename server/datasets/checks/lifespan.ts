import type { Dates } from "../../../model/graph/dates.ts";
import type { End } from "./entities.ts";

// Their date is an occasion: what they bring about may last, or begin, long after it.
const OCCASIONS: readonly string[] = ["Agreement", "Event", "Transfer"];

/**
 * Why a relation cannot lie within the lifespan of one of its ends, in no reading of the two dates; undefined where it
 * can. Of an occasion it is asked only that the relation does not end before it.
 */
export function outsideLifespan(relation: Dates, { id, kind, dates }: End): string | undefined {
  if (!dates) return undefined;
  const occasion = OCCASIONS.includes(kind);
  const tooEarly = occasion ? relation.endMax < dates.startMin : relation.startMax < dates.startMin;
  const tooLate = !occasion && relation.endMin > dates.endMax;
  if (!tooEarly && !tooLate) return undefined;
  const side = tooEarly ? "before" : "after";
  return `has the date "${relation.when}", ${side} the lifespan of ${id} ("${dates.when}")`;
}
