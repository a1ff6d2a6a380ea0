import * as z from "zod";
import { entityCell } from "../catalogue/query.ts";
import { entity } from "./entity.ts";
import { citedSource } from "./evidence.ts";
import { relation } from "./relation.ts";
import { texts } from "./told.ts";

/** A relation as it is read from one of its ends. */
const dossierRelation = relation.extend({
  /** The entity at the other end. */
  other: entityCell,
  /** How the type reads from the dossier's entity to the other, as in "is a member of". */
  reads: z.string(),
  /** Its date as one would say it. */
  inWords: z.string(),
});

/** An entity of another dataset that bears the same identifier: the same in the world. */
const sameElsewhere = z.object({
  dataset: z.string(),
  id: z.string(),
  name: z.string(),
  identifier: z.string(),
});

export type SameElsewhere = z.infer<typeof sameElsewhere>;

/** All that is known of an entity. */
export const dossier = z.object({
  entity,
  /** The entity's own date as one would say it; absent where it has none. */
  inWords: z.string().optional(),
  /** Those that were asked for: earliest first, or by how they read and then earliest first. */
  relations: z.array(dossierRelation),
  total: z.int().meta({ description: "How many relations it has, of the types and the window asked for." }),
  offset: z.int().meta({ description: "How many of them come before the first of `relations`." }),
  /** In the order of the vocabulary, outgoing before incoming. */
  groups: z
    .array(z.object({ type: z.string(), reads: z.string(), forward: z.boolean(), count: z.int() }))
    .meta({ description: "How many of them read in each way." }),
  /** Every source that the entity and its relations cite. */
  sources: z.array(citedSource),
  texts,
  /** The same in other datasets that are loaded. */
  elsewhere: z.array(sameElsewhere),
});

export type Dossier = z.infer<typeof dossier>;
