import type { Criterion, Reading, WorkControl } from "../options.ts";
import { RESTED } from "../rest/rested.ts";
import { steadiest } from "../rest/steadiest.ts";
import type { Prepared } from "../search/search.ts";
import { earliestArrival } from "./earliest-arrival.ts";
import { fewestHops } from "./fewest-hops.ts";
import type { Ends, Finder, Finding } from "./finding.ts";
import { kBest } from "./k-best.ts";
import { latestDeparture } from "./latest-departure.ts";

const FINDERS: Readonly<Record<Criterion, Finder>> = {
  earliest: earliestArrival,
  latest: latestDeparture,
  fewest: fewestHops,
  steadiest,
  best: kBest,
};

/** Finds paths by a criterion, each as exact as its finder says; a question that limits rest has finders of its own. */
export function findPaths(
  criterion: Criterion,
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  k: number,
  control: WorkControl,
): Finding {
  const limited = Number.isFinite(prepared.maxRest) && criterion !== "steadiest";
  const find = limited ? RESTED[criterion] : FINDERS[criterion];
  return find(prepared, reading, ends, k, control);
}
