import * as z from "zod";
import { entity } from "./entity.ts";
import { relation } from "./relation.ts";

/** The network within a window: the relations in force there, the entities that they join, and what was left out. */
export const slice = z.object({
  entities: z.array(entity),
  relations: z.array(relation),
  /** How many relations are in force within the window. */
  total: z.int(),
  /** How many of them are in `relations`. */
  drawn: z.int(),
});

export type Slice = z.infer<typeof slice>;
