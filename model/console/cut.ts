import * as z from "zod";

/** What ended an answer early. */
export const cut = z
  .object({
    limit: z.enum(["time", "rows", "bytes", "memory", "nodes"]),
    allowed: z.number().optional().meta({ description: "Milliseconds, rows, bytes or nodes." }),
    detail: z.string(),
  })
  .meta({ id: "Cut", description: "A limit that ended the answer early." });

export type Cut = z.infer<typeof cut>;
