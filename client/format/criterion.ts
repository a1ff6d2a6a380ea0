import type { Criterion } from "../../model/influence/options.ts";

/** What the page calls the paths that are sought. */
export const CRITERION_NAMES: Readonly<Record<Criterion, string>> = {
  earliest: "Earliest arrival",
  latest: "Latest departure",
  fewest: "Fewest hops",
  steadiest: "Steadiest",
  best: "Best paths",
};
