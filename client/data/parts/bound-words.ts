import type { Measure } from "../../../model/graph/measure.ts";

/** How a figure of a source is meant. */
export const BOUND_WORDS: Readonly<Record<Measure["bound"], string>> = {
  exact: "exactly",
  min: "at least",
  max: "at most",
  about: "about",
};
