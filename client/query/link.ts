import type { FeatureLink } from "../store/feature.ts";
import { queryField } from "./query-field.ts";

/** What a link to Query needs. */
export const queryLink = {
  mode: "query",
  name: "Query",
  fields: { query: queryField },
  ask: async (...about) => (await import("./asks.ts")).ask(...about),
} satisfies FeatureLink;
