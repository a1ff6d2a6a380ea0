import { KINDS } from "../../../model/graph/kinds.ts";
import { nameOf } from "../../evidence/reading.ts";
import { CRITERION_NAMES } from "../../format/criterion.ts";
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

/** The same with the order that is wanted of the dates, and what else narrows the question, as a file tells it. */
export function listLimits(loaded: Case, trace: TraceView, besides: readonly string[] = []): string[] {
  const order = { certain: "however uncertain dates fall", possible: "if uncertain dates fall so" };
  return [
    ...(trace.reading === null ? [] : [order[trace.reading]]),
    ...describeLimits(loaded, trace),
    ...besides,
  ];
}

/** Which paths were sought, and within what limits: "Paths sought: fewest hops; within 1968–1975." */
export function describeSought(loaded: Case, trace: TraceView, besides?: readonly string[]): string {
  const { criterion, k } = trace;
  const paths = criterion === "best" ? `the best ${k}` : CRITERION_NAMES[criterion].toLowerCase();
  return `Paths sought: ${[paths, ...listLimits(loaded, trace, besides)].join("; ")}.`;
}

function isKind(name: string): boolean {
  return KINDS.some((kind) => kind === name);
}
