import * as z from "zod";
import { KINDS, SECTORS } from "./kinds.ts";
import { slice } from "./slice.ts";
import { texts } from "./told.ts";

/** A case of up to so many relations travels to the page whole; a larger one is asked of the server. */
export const MOST_HELD = 3_000;

/** The most relations, or pairs of entities, that one answer draws. */
export const MAX_DRAWN = 20_000;

/** How many there are of each; names of which there is none are left out. */
const counts = z.record(z.string(), z.int());

/** How much is in force whatever the filters drop: what they choose among. */
export const inForceCounts = z.object({
  sectors: z.partialRecord(z.enum(SECTORS), z.int()),
  kinds: z
    .partialRecord(z.enum(KINDS), z.int())
    .meta({ description: "Entities that something in force joins." }),
  types: counts,
  sources: counts,
});

/** All relations in force between two entities, whichever way they run, as one line. */
export const pairLine = z.object({
  /** The two entities, in the order of their ids. */
  ends: z.tuple([z.string(), z.string()]),
  count: z.int(),
  certain: z.int().meta({ description: "How many of them are certainly in force." }),
  forward: z.int().meta({ description: "How many run from the first end to the second." }),
  sectors: z.partialRecord(z.enum(SECTORS), z.int()),
  denied: z.int().meta({ description: "How many of them their sources deny." }),
  recommended: z.int().meta({ description: "How many of them are only recommended." }),
  relation: z.string().optional().meta({ description: "The id of the relation where there is just one." }),
});

export type PairLine = z.infer<typeof pairLine>;

/** What `/api/network` answers. */
export const network = slice.extend({
  dataset: z.string(),
  pairs: z.array(pairLine).meta({ description: "Where pairs are drawn: those lines, strongest first." }),
  certain: z.int().meta({ description: "How many of `total` are certainly in force." }),
  dropped: z.int().meta({ description: "How many in force the filters and the reading leave out." }),
  denied: z.int().meta({ description: "How many of `total` their sources deny." }),
  recommended: z.int().meta({ description: "How many of `total` are only recommended." }),
  actors: z.object({
    total: z.int().meta({ description: "Entities that some relation of `total` joins." }),
    drawn: z.int(),
  }),
  degrees: z
    .array(z.int())
    .meta({ description: "Per entity of `entities` how many relations it has at all times." }),
  joined: z.int().meta({ description: "Pairs of entities that some relation of `total` joins." }),
  rule: z.string().meta({ description: "By what rule it was chosen what is drawn." }),
  counts: inForceCounts,
  texts,
});

export type Network = z.infer<typeof network>;
