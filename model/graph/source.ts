import * as z from "zod";

/** A text that relations are taken from. */
export const source = z.object({
  id: z.string(),
  name: z.string(),
  citation: z.string(),
  /** The day it was written or published: what "still so" means in it. */
  writtenAt: z.iso.date(),
  url: z.string().optional(),
  summary: z.string().optional(),
  /** What a locator of it means, as in "paragraph". */
  locatorName: z.string(),
  relations: z.int(),
});

export type Source = z.infer<typeof source>;
