import * as z from "zod";
import { dates } from "./dates.ts";
import { CERTAINTIES, GROUNDS, SECTORS, VOICES } from "./kinds.ts";
import { measure } from "./measure.ts";

/** A dated and sourced statement that joins two entities. */
export const relation = z.object({
  id: z.string(),
  /** A type that the dataset's vocabulary declares. */
  type: z.string(),
  from: z.string(),
  to: z.string(),
  dates,
  /** True where the date is marked as doubted (`?`), which is not the certainty of the claim. */
  doubted: z.boolean().optional(),
  certainty: z.enum(CERTAINTIES),
  voice: z.enum(VOICES),
  /** Whose view the source passes on, where not its own. */
  accordingTo: z.string().optional(),
  /** True for what the source says did not happen or does not exist. */
  denied: z.boolean(),
  sector: z.enum(SECTORS),
  /** What the source says, in our own words. */
  statement: z.string(),
  /** One or more places, each as `sourceId#locator`. */
  sources: z.array(z.string()).min(1),
  dataset: z.string(),
  /** The relations that claim otherwise on the same matter; each of them names this one in turn. */
  disputes: z.array(z.string()).optional(),
  /** In what they differ; given where there are any. */
  disputesOn: z.enum(GROUNDS).optional(),
  /** The entity whose date it shares, for a role in an agreement, event or transfer. */
  occasion: z.string().optional(),
  measures: z.array(measure),
});

export type Relation = z.infer<typeof relation>;
