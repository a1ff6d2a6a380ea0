import type {
  AnsweredExplanation,
  AnsweredHop,
  AnsweredPath,
  IsoRange,
} from "../../model/influence/answers.ts";
import type { ChainExplanation } from "../../model/influence/explain-none.ts";
import type { Hop, InfluencePath } from "../../model/influence/path.ts";
import type { DayRange } from "../../model/influence/timed-path.ts";
import { formatDay } from "../../model/time/day.ts";

/** Days as ISO dates. */
export function writeRange({ earliest, latest }: DayRange): IsoRange {
  return { earliest: formatDay(earliest), latest: formatDay(latest) };
}

/** A path as it travels. */
export function writePath({ hops, departure, arrival, largestGap, ...rest }: InfluencePath): AnsweredPath {
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

function writeHop({ moment, gap: after, rivals, ...rest }: Hop): AnsweredHop {
  return { ...rest, rivals: [...rivals], moment: writeRange(moment), ...(after && { gap: after }) };
}

/** An explanation as it travels. */
export function writeExplanation(why: ChainExplanation): AnsweredExplanation {
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
