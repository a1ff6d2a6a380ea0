import type { FeatureLink } from "../store/feature.ts";

/** What a link to Explore needs: all of its view is shared. */
export const exploreLink = {
  mode: "explore",
  name: "Explore",
  fields: {},
  ask: async (loaded, view) => (await import("./asks.ts")).ask(loaded, view),
} satisfies FeatureLink;
