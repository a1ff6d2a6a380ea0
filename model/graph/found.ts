import * as z from "zod";
import { entityCell } from "../catalogue/query.ts";

/** An entity that a search found. */
export const found = entityCell.extend({
  summary: z.string(),
  /** Its date as one would say it; absent where it has none. */
  inWords: z.string().optional(),
  /** The name, in whichever language, that holds what was typed. */
  matched: z.string(),
});

export type Found = z.infer<typeof found>;
