import type { FeatureLink } from "../store/feature.ts";
import { traceField } from "./trace-field.ts";

/** What a link to Trace needs. */
export const traceLink = {
  mode: "trace",
  name: "Trace",
  opens: ({ dataset }) => dataset.questions.length > 0,
  fields: { trace: traceField },
  ask: async (...about) => (await import("./asks.ts")).ask(...about),
} satisfies FeatureLink;
