import * as z from "zod";
import { INFLUENCES } from "../graph/kinds.ts";

const called = z.object({ name: z.string(), signature: z.string(), description: z.string() });

/** What the database holds and what the console calls: for completion, and for a panel that shows it. */
export const schema = z
  .object({
    labels: z.array(z.object({ label: z.string(), count: z.int() })),
    relationTypes: z.array(
      z.object({
        type: z.string(),
        count: z.int(),
        /** What a dataset says it means; absent for types of no dataset. */
        name: z.string().optional(),
        description: z.string().optional(),
        influence: z.enum(INFLUENCES).optional(),
        from: z.array(z.string()).optional(),
        to: z.array(z.string()).optional(),
      }),
    ),
    properties: z.array(
      z.object({
        of: z.enum(["node", "relation"]),
        name: z.string(),
        types: z
          .array(z.string())
          .meta({ description: "Cypher types, as in STRING or LIST<STRING NOT NULL>." }),
        owners: z.array(z.string()).meta({ description: "The labels or relation types that have it." }),
      }),
    ),
    functions: z.array(called),
    procedures: z.array(called),
    parameters: z
      .array(z.object({ name: z.string(), type: z.string(), queries: z.array(z.string()) }))
      .meta({ description: "Parameters of the catalogue's queries." }),
  })
  .meta({ id: "CypherSchema" });

export type Schema = z.infer<typeof schema>;
