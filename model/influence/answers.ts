import * as z from "zod";
import { entity } from "../graph/entity.ts";
import { BASES, CERTAINTIES } from "../graph/kinds.ts";
import { relation } from "../graph/relation.ts";
import { texts } from "../graph/told.ts";
import { SUPPORTS, TESTS } from "./options.ts";

const id = z.string();
const isoDay = z.iso.date();
const reading = z.enum(["certain", "possible"]);
const entities = z.array(entity);

const verdict = z.enum(["certain", "possible", "none"]).meta({
  description:
    "Whether the dates leave room for this order however the uncertain ones fall, only if they fall so, or rule it out.",
});

/** The first and the last day that something can have been. */
const dayRange = z.object({ earliest: isoDay, latest: isoDay });

export type IsoRange = z.infer<typeof dayRange>;

const rest = z.object({
  min: z.int(),
  max: z.int(),
  carrier: id.meta({ description: "The entity that carried the influence meanwhile." }),
  changes: z.object({ min: z.int(), max: z.int() }).meta({
    description: "How many governments or offices of the carrier began meanwhile, surely and at most.",
  }),
});

export type AnsweredRest = z.infer<typeof rest>;

const basis = z.enum(BASES);

const hop = z.object({
  from: id,
  to: id,
  relation: id,
  type: z.string(),
  basis: basis.meta({ description: "What the relation is evidence of." }),
  certainty: z.enum(CERTAINTIES),
  doubted: z
    .boolean()
    .meta({ description: "Whether its date is doubted, so that nothing certain rests on it." }),
  beyondCoverage: z.boolean().meta({
    description: "Whether influence can only pass here before or after what the source covers.",
  }),
  rivals: z
    .array(z.object({ relation: id, verdict }))
    .meta({ description: "Other relations of the same hop, and the verdict with each in its place." }),
  moment: dayRange.meta({ description: "When influence passes here at the earliest it can." }),
  rest: rest.optional().meta({ description: "Days of rest until the next hop." }),
});

export type AnsweredHop = z.infer<typeof hop>;

/** A path that time allows, with its evidence on every hop. */
const path = z.object({
  verdict: reading,
  onlyDoubted: z.boolean().meta({
    description: "Whether it would be certain if none of its dates were doubted.",
  }),
  entities: z.array(id),
  hops: z.array(hop),
  departure: dayRange,
  arrival: dayRange,
  longestRest: rest.optional(),
  leastRest: z
    .int()
    .meta({ description: "The least `maxRest` with which the path still holds as its verdict says." }),
  basis: basis.meta({ description: "That of the weakest hop." }),
  sign: z
    .union([z.literal(1), z.literal(-1)])
    .optional()
    .meta({
      description: "Of a chain of claims the product of their signs: -1 where the authors have it hinder.",
    }),
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
  z.object({
    reason: z.enum(["too-long", "barred", "left-out", "rested", "outside-window", "doubted"]),
    path,
  }),
]);

export type AnsweredExplanation = z.infer<typeof explanation>;

/** The share of all others that is reached. */
const reachShare = z.object({ reached: z.int(), others: z.int(), share: z.number() });

const comparedShare = reachShare.extend({
  quantile: z.number().meta({ description: "The share of the compared entities that reach fewer." }),
  compared: z.int().meta({ description: "How many entities it was compared with." }),
  withoutDates: z
    .number()
    .meta({ description: "The share that chains would reach if dates were left aside." }),
});

export type AnsweredShare = z.infer<typeof comparedShare>;

const bothShares = z.object({ from: comparedShare, to: comparedShare }).meta({
  description:
    "How many others `from` reaches and how many reach `to`, within all limits but that of rest: what a path is to be measured against.",
});

const found = z.object({
  verdict,
  reading: reading.meta({ description: "The reading that the paths were sought in." }),
  paths: z.array(path),
});

/** What `/api/paths` answers. */
export const pathsAnswer = found.extend({
  dataset: z.string(),
  claims: found.meta({
    description: "The same question of claims and bearing alone: what authors say, apart from mere contacts.",
  }),
  butForDoubt: path.optional().meta({
    description: "Where only doubted dates stand between possible and certain: a path certain but for them.",
  }),
  reach: bothShares,
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
      "A foremost path, with its rests, their carriers and its evidence; absent where there is none.",
  }),
  reach: bothShares,
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
  tests: z
    .array(
      z.object({
        test: z.enum(TESTS),
        asGood: z.int().meta({ description: "Shuffles with a path at least as good as the observed one." }),
        p: z.number().meta({ description: "(1 + asGood) ÷ (1 + shuffles)" }),
        leastP: z.number().meta({
          description: "The least p that the data could have shown; above 0.05 the data cannot tell.",
        }),
      }),
    )
    .meta({ description: "Whether a path arrives as early, is there at all, and rests as little." }),
  arrivals: z.array(isoDay).meta({ description: "Where influence arrives, in the order of time." }),
  unreached: z.int().meta({ description: "Shuffles in which it does not arrive." }),
});

/** What `/api/surprise` answers. */
export const surpriseAnswer = z.object({
  dataset: z.string(),
  verdict,
  reading,
  arrival: isoDay.optional(),
  leastRest: z.int().optional().meta({ description: "The least rest, in days, that a path needs." }),
  shuffled: shuffled.optional(),
  truncated: z.boolean(),
  ...setting.shape,
});

export type SurpriseAnswer = z.infer<typeof surpriseAnswer>;

/** What `/api/robustness` answers. */
export const robustnessAnswer = z.object({
  dataset: z.string(),
  verdict,
  path: path.optional().meta({ description: "The path that is shaken; absent where there is none." }),
  without: z
    .array(z.object({ support: z.enum(SUPPORTS), id, verdict }))
    .meta({ description: "The verdict on the pair without each single thing that the path rests on." }),
  worlds: z
    .object({ sampled: z.int(), holding: z.int(), seed: z.int() })
    .optional()
    .meta({ description: "In how many of some sampled datings a path exists." }),
  truncated: z.boolean(),
  entities,
  relations: z.array(relation),
  texts,
});

export type RobustnessAnswer = z.infer<typeof robustnessAnswer>;
