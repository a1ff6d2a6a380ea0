import { OCCASION_KINDS } from "../../../model/graph/kinds.ts";
import { narrowToLives } from "../../../model/time/lifespan.ts";
import { withBounds } from "./dating.ts";
import type { Joined } from "./ends.ts";
import type { RowFaults } from "./fault.ts";
import type { Dated, End } from "./known.ts";

const OCCASIONS: ReadonlySet<string> = new Set(OCCASION_KINDS);

/**
 * Narrows a date to what the lives of both ends leave of it; undefined, and faults, where that is nothing.
 * @param shared whether the date is that of the occasion which the relation is a role in, and stays as it is
 */
export function withinLives(
  dated: Dated,
  shared: boolean,
  { from, to }: Joined,
  faults: RowFaults,
): Dated | undefined {
  const ends = (from === to ? [from] : [from, to]).filter((end) => end?.dated !== undefined);
  if (ends.length === 0) return dated;
  const reasons = ends.flatMap((end) => (end && outsideLifespan(dated, end)) ?? []);
  for (const reason of reasons) faults.add("lifespan", reason, "correct one of the two dates", "when");
  if (shared || reasons.length > 0) return dated;
  const narrowed = narrowToLives(
    dated.bounds,
    ends.flatMap((end) =>
      end?.dated ? [{ bounds: end.dated.bounds, occasion: OCCASIONS.has(end.kind) }] : [],
    ),
  );
  if (narrowed) return withBounds(dated, narrowed);
  const names = ends.map((end) => end?.id).join(" and ");
  const reason = `has the date "${dated.when}", at which ${names} cannot both have been there`;
  faults.add("lifespan", reason, "correct one of the dates", "when");
  return undefined;
}

/**
 * Why a relation cannot lie within the lifespan of one of its ends, in no reading of the two dates; undefined where it
 * can. Of an occasion it is asked only that the relation does not end before it.
 */
function outsideLifespan({ when, bounds }: Dated, { id, kind, dated }: End): string | undefined {
  if (!dated) return undefined;
  const life = dated.bounds;
  const occasion = OCCASIONS.has(kind);
  const tooEarly = occasion ? bounds.endMax < life.startMin : bounds.startMax < life.startMin;
  const tooLate = !occasion && bounds.endMin > life.endMax;
  if (!tooEarly && !tooLate) return undefined;
  return `has the date "${when}", ${tooEarly ? "before" : "after"} the lifespan of ${id} ("${dated.when}")`;
}
