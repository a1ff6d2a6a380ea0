import type * as z from "zod";
import type { Basis } from "../../../model/graph/kinds.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import { FIRST_DAY, LAST_DAY, parseDay } from "../../../model/time/day.ts";
import type { AskedTrace } from "../../figures/draw.ts";
import { readAsked } from "../../influence/parameters.ts";
import type { pathsQuery } from "../../routes/paths.ts";

type Paths = z.output<typeof pathsQuery>;

/** What paths and reach are asked with alike, and what the one or the other is. */
type Asked = Omit<Paths, "from" | "to" | "criterion" | "k"> & {
  readonly [Name in "from" | "to" | "criterion" | "k"]?: Paths[Name] | undefined;
};

/** The weakest evidence that a hop may be, as a caption says it. */
const BASIS_NAMES: Readonly<Record<Basis, string>> = {
  claim: "over claims alone",
  bearing: "over claims and who bore them alone",
  contact: "over claims, who bore them and contacts",
  succession: "over whatever evidence there is",
};

/** A question of influence as figures and their captions have it. */
export function traceOf(asked: Asked, declared: readonly RelationType[]): AskedTrace {
  const { from, to, criterion, k, start, end, reading, maxHops, minDelay, maxRest } = asked;
  const { notThrough, without, basis, types } = asked;
  const window = {
    start: start === undefined ? FIRST_DAY : parseDay(start),
    end: end === undefined ? LAST_DAY : parseDay(end),
  };
  const nameOf = (type: string) => `“${declared.find((one) => one.type === type)?.name ?? type}”`;
  return {
    ...{ from: from ?? null, to: to ?? null, minDelay, without },
    ...(criterion !== undefined && { criterion }),
    ...(k !== undefined && { k }),
    reading: reading ?? null,
    window: start === undefined && end === undefined ? null : window,
    maxHops: maxHops ?? null,
    maxRest: maxRest ?? null,
    notThrough: new Set(notThrough),
    influence: new Map(Object.entries(readAsked(asked).influence ?? {})),
    besides: [
      ...(basis === undefined ? [] : [BASIS_NAMES[basis]]),
      ...(types.length === 0 ? [] : [`only over ${types.map(nameOf).join(", ")}`]),
    ],
  };
}
