import { KINDS } from "../../../model/graph/kinds.ts";
import { nameOf } from "../../evidence/reading.ts";
import { describeInterval } from "../../format/day.ts";
import { formatCount } from "../../format/number.ts";
import type { Case } from "../../store/case.ts";
import { describeDays } from "../answer/duration.ts";
import type { TraceView } from "../trace-view.ts";

/** The limits that a question has beside its ends, each in a few words. */
export function describeLimits(loaded: Case, trace: TraceView): string[] {
  const { window, maxHops, minDelay, maxRest, notThrough, influence } = trace;
  const barred = [...notThrough].map((name) =>
    isKind(name) ? `any ${name.toLowerCase()}` : nameOf(loaded, name),
  );
  return [
    window && `within ${describeInterval(window)}`,
    maxHops !== null && `at most ${formatCount(maxHops, "hop")}`,
    minDelay > 0 && `${formatCount(minDelay, "day")} between hops`,
    maxRest !== null && `resting ${maxRest === 0 ? "not at all" : `at most ${describeDays(maxRest)}`}`,
    barred.length > 0 && `not through ${barred.join(", ")}`,
    influence.size > 0 && `${formatCount(influence.size, "direction")} changed`,
  ].filter((text) => typeof text === "string");
}

function isKind(name: string): boolean {
  return KINDS.some((kind) => kind === name);
}
