import * as z from "zod";
import { CERTAINTIES } from "../../model/graph/kinds.ts";
import type { ChainExplanation } from "../../model/influence/explain-none.ts";
import type { Hop, InfluencePath } from "../../model/influence/path.ts";
import type { DayRange } from "../../model/influence/timed-path.ts";
import { formatDay } from "../../model/time/day.ts";

const id = z.string();
const reading = z.enum(["certain", "possible"]);

/** What the dates do to an order: guarantee it, allow it, or rule it out. */
export const verdict = z
  .enum(["certain", "possible", "none"])
  .meta({ description: "Whether the dates guarantee this order, merely allow it, or rule it out." });

/** The first and the last day that something can have been. */
export const dayRange = z.object({ earliest: z.iso.date(), latest: z.iso.date() });

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

/** A path that time allows, with its evidence on every hop. */
export const path = z.object({
  verdict: reading,
  entities: z.array(id),
  hops: z.array(hop),
  departure: dayRange,
  arrival: dayRange,
  largestGap: gap.optional(),
  evidence: z.enum(CERTAINTIES).meta({ description: "The certainty of the weakest hop." }),
});

/** Why no path was found. */
export const explanation = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("no-chain") }),
  z.object({
    reason: z.literal("against-time"),
    chain: z.object({
      entities: z.array(id),
      relations: z.array(id),
      hop: z.int().meta({ description: "The first hop, from 0, that can no longer be crossed." }),
      relation: id,
      conflictsWith: id.optional().meta({ description: "The earlier relation that begins too late for it." }),
      days: z.int().meta({ description: "By how many days it is missed." }),
    }),
  }),
  z.object({ reason: z.enum(["too-long", "barred", "left-out", "outside-window"]), path }),
]);

/** The share of all others that is reached. */
export const reachShare = z.object({ reached: z.int(), others: z.int(), share: z.number() });

/** Days as ISO dates. */
export function writeRange({ earliest, latest }: DayRange): z.infer<typeof dayRange> {
  return { earliest: formatDay(earliest), latest: formatDay(latest) };
}

/** A path as it travels. */
export function writePath({
  hops,
  departure,
  arrival,
  largestGap,
  ...rest
}: InfluencePath): z.infer<typeof path> {
  return {
    verdict: rest.verdict,
    entities: [...rest.entities],
    hops: hops.map(writeHop),
    departure: writeRange(departure),
    arrival: writeRange(arrival),
    ...(largestGap && { largestGap }),
    evidence: rest.evidence,
  };
}

function writeHop({ moment, gap: after, rivals, ...rest }: Hop): z.infer<typeof hop> {
  return { ...rest, rivals: [...rivals], moment: writeRange(moment), ...(after && { gap: after }) };
}

/** An explanation as it travels. */
export function writeExplanation(why: ChainExplanation): z.infer<typeof explanation> {
  if (why.reason === "no-chain") return why;
  if (why.reason !== "against-time") return { reason: why.reason, path: writePath(why.path) };
  const { conflictsWith, entities, relations, ...chain } = why.chain;
  return {
    reason: why.reason,
    chain: {
      ...chain,
      entities: [...entities],
      relations: [...relations],
      ...(conflictsWith && { conflictsWith }),
    },
  };
}
