import type { Relation } from "../../model/graph/relation.ts";
import type {
  AnsweredExplanation,
  AnsweredHop,
  AnsweredPath,
  IsoRange,
} from "../../model/influence/answers.ts";
import { passesBeyondCoverage } from "../../model/influence/paths/coverage.ts";
import type { ChainExplanation } from "../../model/influence/paths/explain-none.ts";
import type { Hop, InfluencePath } from "../../model/influence/paths/path.ts";
import type { DayRange } from "../../model/influence/paths/timed-path.ts";
import { formatDay } from "../../model/time/day.ts";

/** The relations that an answer cites, where a path's dates are read as its sources gave them. */
export interface Cited {
  readonly relations: readonly Relation[];
}

/** Days as ISO dates. */
export function writeRange({ earliest, latest }: DayRange): IsoRange {
  return { earliest: formatDay(earliest), latest: formatDay(latest) };
}

/** A path as it travels. */
export function writePath(path: InfluencePath, cited: Cited): AnsweredPath {
  const { hops, entities, departure, arrival, longestRest, sign, ...rest } = path;
  return {
    ...rest,
    entities: [...entities],
    hops: hops.map((hop) => writeHop(hop, cited)),
    departure: writeRange(departure),
    arrival: writeRange(arrival),
    ...(longestRest && { longestRest }),
    ...(sign && { sign }),
  };
}

function writeHop({ moment, rest: after, rivals, ...hop }: Hop, { relations }: Cited): AnsweredHop {
  const dates = relations.find(({ id }) => id === hop.relation)?.dates;
  return {
    ...hop,
    beyondCoverage: dates !== undefined && passesBeyondCoverage(dates, moment),
    rivals: [...rivals],
    moment: writeRange(moment),
    ...(after && { rest: after }),
  };
}

/** An explanation as it travels. */
export function writeExplanation(why: ChainExplanation, cited: Cited): AnsweredExplanation {
  if (why.reason === "no-chain") return why;
  if (why.reason !== "against-time") return { reason: why.reason, path: writePath(why.path, cited) };
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
