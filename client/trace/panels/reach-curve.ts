import type { ReachAnswer } from "../../../model/influence/answers.ts";
import type { Interval } from "../../../model/time/bounds.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../../../model/time/day.ts";
import { toInterval } from "../../format/arrival.ts";

/** Forwards the spread of influence from a start, backwards the coming together of it at an end. */
export type Direction = "forwards" | "backwards";

/** How many are reached by a day: whatever the uncertain dates were, and at most. */
export interface Count {
  readonly day: Day;
  readonly certain: number;
  readonly possible: number;
}

type Moments = ReachAnswer["moments"];

/**
 * The counts from each day on which one of them changes, in order of time. Forwards how many influence can have
 * reached by that day; backwards from how many it can still set out on that day and arrive.
 */
export function cumulate(moments: Moments, direction: Direction): Count[] {
  const changes = new Map<Day, { certain: number; possible: number }>();
  const step = direction === "forwards" ? 1 : -1;
  const note = (day: Day, key: "certain" | "possible") => {
    const change = changes.get(day) ?? { certain: 0, possible: 0 };
    change[key] += step;
    changes.set(day, change);
  };
  for (const { verdict, moment } of moments) {
    const { start, end } = toInterval(moment);
    // A departure on a day is still in time on that day, and no longer on the next.
    note(direction === "forwards" ? start : end + 1, "possible");
    if (verdict === "certain") note(direction === "forwards" ? end : start + 1, "certain");
  }
  const certain = moments.filter(({ verdict }) => verdict === "certain").length;
  let now = direction === "forwards" ? { certain: 0, possible: 0 } : { certain, possible: moments.length };
  const counts = [...changes]
    .sort(([a], [b]) => a - b)
    .map(([day, change]) => {
      now = { certain: now.certain + change.certain, possible: now.possible + change.possible };
      return { day, ...now };
    });
  const first = { certain, possible: moments.length };
  return direction === "forwards" ? counts : [{ day: FIRST_DAY, ...first }, ...counts];
}

/** The counts on a day. */
export function countOn(counts: readonly Count[], day: Day): Count {
  return counts.findLast((count) => count.day <= day) ?? { day, certain: 0, possible: 0 };
}

/** The stretch of a case's span in which counts change, with a little room. */
export function domainOfCounts(counts: readonly Count[], span: Interval): Interval {
  const days = counts.map(({ day }) => day).filter((day) => day > FIRST_DAY && day < LAST_DAY);
  if (days.length === 0) return span;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(730, (last - first) * 0.04);
  return {
    start: Math.max(span.start, first - room),
    end: Math.max(span.start + 730, Math.min(span.end, last + room)),
  };
}

/** Those whom influence can have reached by a day, or from whom it can still set out on it. */
export function thoseBy(moments: Moments, day: Day, direction: Direction): string[] {
  return moments
    .filter(({ moment }) => {
      const { start, end } = toInterval(moment);
      return direction === "forwards" ? start <= day : end >= day;
    })
    .map(({ entity }) => entity);
}

/** One of the two curves as an SVG path of steps, on a drawing so high for so many. */
export function drawSteps(
  counts: readonly Count[],
  key: "certain" | "possible",
  across: (day: Day) => number,
  { width, height, most }: { readonly width: number; readonly height: number; readonly most: number },
): string {
  const up = (count: number) => (height - (count / Math.max(most, 1)) * height).toFixed(1);
  const steps = counts.map((count) => `H${across(count.day).toFixed(1)}V${up(count[key])}`).join("");
  return `M0 ${height}${steps}H${width}`;
}
