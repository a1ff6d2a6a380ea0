import { type Dates, toBounds } from "../../../model/graph/dates.ts";
import { OCCASION_KINDS } from "../../../model/graph/kinds.ts";
import type { Life } from "../../../model/time/lifespan.ts";
import type { End } from "./entities.ts";

/**
 * Why a relation cannot lie within the lifespan of one of its ends, in no reading of the two dates; undefined where it
 * can. Of an occasion it is asked only that the relation does not end before it.
 */
export function outsideLifespan(relation: Dates, { id, kind, dates }: End): string | undefined {
  if (!dates) return undefined;
  const occasion = OCCASION_KINDS.includes(kind);
  const tooEarly = occasion ? relation.endMax < dates.startMin : relation.startMax < dates.startMin;
  const tooLate = !occasion && relation.endMin > dates.endMax;
  if (!tooEarly && !tooLate) return undefined;
  const side = tooEarly ? "before" : "after";
  return `has the date "${relation.when}", ${side} the lifespan of ${id} ("${dates.when}")`;
}

/** When an end can have been there; none where nothing is said of it. */
export function lifeOf({ kind, dates }: End): Life[] {
  return dates ? [{ bounds: toBounds(dates), occasion: OCCASION_KINDS.includes(kind) }] : [];
}
