import * as z from "zod";
import { entityCell } from "../../catalogue/query.ts";
import { READINGS } from "../../time/reading.ts";
import { SECTORS } from "../kinds.ts";
import { relation } from "../relation.ts";
import { texts } from "../told.ts";
import { CHANGES } from "./change-kind.ts";

const side = z.object({
  dataset: z.string(),
  start: z.iso.date(),
  end: z.iso.date(),
  reading: z.enum(READINGS),
});

const counted = z.object({ certain: z.int(), possible: z.int() });

const counts = z.object({ begun: counted, ended: counted, changed: counted, unchanged: counted });

const change = z.object({
  change: z.enum(CHANGES),
  certainty: z.enum(READINGS).meta({
    description: "Whether it is so however the uncertain dates fall, or only if they fall so.",
  }),
  type: z.string(),
  reads: z.string().meta({ description: "How the type reads from the first entity to the second." }),
  from: entityCell,
  to: entityCell,
  before: z.array(z.string()).meta({ description: "Ids of the statements of the first side." }),
  after: z.array(z.string()).meta({ description: "Ids of the statements of the second side." }),
});

/** What `/api/compare` answers: what began, ended, changed and stayed between two sides, by sector and actor. */
export const comparison = z.object({
  a: side,
  b: side,
  counts,
  listed: z.int().meta({ description: "How many changes `sectors` lists." }),
  total: z.int().meta({ description: "How many there are of those that were asked for." }),
  matched: z.int().optional().meta({ description: "Of two datasets: how many entities both have." }),
  same: z
    .array(z.object({ a: z.string(), b: z.string(), nameA: z.string(), nameB: z.string() }))
    .optional()
    .meta({
      description: "Of two datasets: the id and the name that each gives to an entity that both have.",
    }),
  ambiguous: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .optional()
    .meta({
      description:
        "Of two datasets: entities of the second that share an identifier with the first but could be one of several, so that they are not matched.",
    }),
  sectors: z.array(
    z.object({
      sector: z.enum(SECTORS),
      counts,
      actors: z.array(z.object({ actor: entityCell, changes: z.array(change) })),
    }),
  ),
  relations: z.object({ a: z.array(relation), b: z.array(relation) }).meta({
    description: "The statements that the listed changes rest on, each in its own dataset.",
  }),
  texts,
});

export type Comparison = z.infer<typeof comparison>;
