import * as z from "zod";

/** How a figure of the source is meant: "135", "over 230" (min), "under three" (max), "almost 48" (about). */
export const measureBound = z.enum(["exact", "min", "max", "about"]);

/** A figure of the source, with its name (`amountUsd`, `count`, `rank`, `years` …) and how it is meant. */
export const measure = z.object({ name: z.string(), value: z.number(), bound: measureBound });

export type Measure = z.infer<typeof measure>;
