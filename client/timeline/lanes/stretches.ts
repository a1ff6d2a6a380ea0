import type { Entity } from "../../../model/graph/entity.ts";
import type { Bounds, Interval } from "../../../model/time/bounds.ts";
import { parseDay } from "../../../model/time/day.ts";
import { type SideName, unknownSideOf } from "../../../model/time/knowledge.ts";
import type { Case } from "../../store/case.ts";
import { clipTo } from "../window/window.ts";

/** A period or a term of office on the timeline: its longest possible extent within the span, and its surest. */
export interface Stretch extends Interval {
  readonly key: string;
  /** The entity to open: the period, or the leader. */
  readonly entityId: string;
  readonly name: string;
  /** What it was: the office or the government. */
  readonly detail: string;
  /** Days on which it is certainly in force; null where no day is sure. */
  readonly core: Interval | null;
  /** The side of which nobody says when it was. */
  readonly untold: SideName | null;
  /** Of a period: −2 (coldest) to 2 (closest). */
  readonly intensity: number | null;
}

/** The named periods of a case that have a date. */
export function listPeriods({ dataset }: Case, span: Interval): Stretch[] {
  return dataset.periods.flatMap((period) => {
    const bounds = boundsOf(period);
    if (!bounds || bounds.startMin > span.end || bounds.endMax < span.start) return [];
    const rest = { key: period.id, entityId: period.id, name: period.name, detail: period.summary };
    const untold = period.dates ? unknownSideOf(period.dates.when) : null;
    return [{ ...rest, ...extentOf(bounds, span), untold, intensity: period.intensity ?? null }];
  });
}

/** The longest possible and the surest extent of something, cut to the span. */
export function extentOf({ startMin, startMax, endMin, endMax }: Bounds, span: Interval) {
  const core = startMax <= endMin && startMax <= span.end && endMin >= span.start;
  return {
    ...clipTo({ start: startMin, end: endMax }, span),
    core: core ? clipTo({ start: startMax, end: endMin }, span) : null,
  };
}

function boundsOf({ dates }: Entity): Bounds | null {
  if (!dates) return null;
  const { startMin, startMax, endMin, endMax } = dates;
  return {
    startMin: parseDay(startMin),
    startMax: parseDay(startMax),
    endMin: parseDay(endMin),
    endMax: parseDay(endMax),
  };
}
