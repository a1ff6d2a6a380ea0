import * as z from "zod";
import { entity } from "../graph/entity.ts";
import { CERTAINTIES } from "../graph/kinds.ts";
import { relation } from "../graph/relation.ts";
import { texts } from "../graph/told.ts";

const id = z.string();
const isoDay = z.iso.date();
const reading = z.enum(["certain", "possible"]);
const entities = z.array(entity);

const verdict = z
  .enum(["certain", "possible", "none"])
  .meta({ description: "Whether the dates guarantee this order, merely allow it, or rule it out." });

/** The first and the last day that something can have been. */
const dayRange = z.object({ earliest: isoDay, latest: isoDay });

export type IsoRange = z.infer<typeof dayRange>;

const gap = z.object({
  min: z.int(),
  max: z.int(),
  carrier: id.meta({ description: "The entity that carried the influence meanwhile." }),
});

const hop = z.object({
  from: id,
  to: id,
  relation: id,
  type: z.string(),
  certainty: z.enum(CERTAINTIES),
  rivals: z
    .array(z.object({ relation: id, verdict }))
    .meta({ description: "Other relations of the same hop, and the verdict with each in its place." }),
  moment: dayRange.meta({ description: "When influence passes here at the earliest it can." }),
  gap: gap.optional().meta({ description: "Days until the next hop." }),
});

export type AnsweredHop = z.infer<typeof hop>;

/** A path that time allows, with its evidence on every hop. */
const path = z.object({
  verdict: reading,
  entities: z.array(id),
  hops: z.array(hop),
  departure: dayRange,
  arrival: dayRange,
  largestGap: gap.optional(),
  evidence: z.enum(CERTAINTIES).meta({ description: "The certainty of the weakest hop." }),
});

export type AnsweredPath = z.infer<typeof path>;

const brokenChain = z.object({
  entities: z.array(id),
  relations: z.array(id),
  hop: z.int().meta({ description: "The first hop, from 0, that can no longer be crossed." }),
  relation: id,
  conflictsWith: id.optional().meta({ description: "The earlier relation that begins too late for it." }),
  days: z.int().meta({ description: "By how many days it is missed." }),
});

export type AnsweredChain = z.infer<typeof brokenChain>;

/** Why no path was found. */
const explanation = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("no-chain") }),
  z.object({ reason: z.literal("against-time"), chain: brokenChain }),
  z.object({ reason: z.enum(["too-long", "barred", "left-out", "outside-window"]), path }),
]);

export type AnsweredExplanation = z.infer<typeof explanation>;

/** The share of all others that is reached. */
const reachShare = z.object({ reached: z.int(), others: z.int(), share: z.number() });

/** What `/api/paths` answers. */
export const pathsAnswer = z.object({
  dataset: z.string(),
  verdict,
  reading: reading.meta({ description: "The reading that the paths were sought in." }),
  paths: z.array(path),
  reach: reachShare.meta({
    description: "How many others `from` reaches: what a path is to be measured against.",
  }),
  explanation: explanation.optional().meta({ description: "Why there is no path." }),
  truncated: z.boolean().meta({ description: "Whether the work was ended before all was found." }),
  entities,
  relations: z.array(relation),
  texts,
});

export type PathsAnswer = z.infer<typeof pathsAnswer>;

/** What `/api/reach` answers. */
export const reachAnswer = reachShare.extend({
  dataset: z.string(),
  certain: z.int().meta({ description: "How many of the reached are so whatever the uncertain dates were." }),
  moments: z
    .array(
      z.object({
        entity: id,
        verdict: reading,
        moment: dayRange.meta({
          description: "Of the arrival; with `to`, of the last departure that still arrives.",
        }),
      }),
    )
    .meta({ description: "In the order of time." }),
  entities,
  texts,
});

export type ReachAnswer = z.infer<typeof reachAnswer>;

/** What an answer about a pair is to be read with. */
const setting = z.object({
  path: path.optional().meta({
    description:
      "A foremost path, with its gaps, their carriers and its evidence; absent where there is none.",
  }),
  reach: reachShare.meta({ description: "How many others `from` reaches in the same reading." }),
  relations: z.array(relation).meta({ description: "What the ids of the path stand for." }),
  entities,
  texts,
});

/** What `/api/brokers` answers. */
export const brokersAnswer = z.object({
  dataset: z.string(),
  verdict,
  reading,
  arrival: isoDay
    .optional()
    .meta({ description: "The earliest arrival with everyone there; absent without a path." }),
  brokers: z.array(
    z.object({
      entity: id,
      verdict,
      arrival: isoDay
        .optional()
        .meta({ description: "The earliest arrival without it; absent when no path is left." }),
      delay: z.int().optional().meta({ description: "By how many days that is later." }),
    }),
  ),
  truncated: z.boolean(),
  ...setting.shape,
});

export type BrokersAnswer = z.infer<typeof brokersAnswer>;

const shuffled = z.object({
  shuffles: z.int(),
  seed: z.int(),
  asEarly: z.int().meta({ description: "Shuffles with a path at least as early as the observed one." }),
  p: z.number().meta({ description: "(1 + asEarly) ÷ (1 + shuffles)" }),
  arrivals: z.array(isoDay).meta({ description: "Where influence arrives, in the order of time." }),
  unreached: z.int().meta({ description: "Shuffles in which it does not arrive." }),
});

/** What `/api/surprise` answers. */
export const surpriseAnswer = z.object({
  dataset: z.string(),
  verdict,
  reading,
  arrival: isoDay.optional(),
  notTestable: z
    .array(z.string())
    .meta({ description: "Types on the path with fewer than three dates to exchange." }),
  shuffled: shuffled.optional(),
  truncated: z.boolean(),
  ...setting.shape,
});

export type SurpriseAnswer = z.infer<typeof surpriseAnswer>;
