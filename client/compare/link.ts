import type { FeatureLink } from "../store/feature.ts";
import { compareField } from "./compare-field.ts";

/** What a link to Compare needs. */
export const compareLink = {
  mode: "compare",
  name: "Compare",
  fields: { compare: compareField },
  ask: async (loaded, view) => (await import("./asks.ts")).ask(loaded, view),
} satisfies FeatureLink;
