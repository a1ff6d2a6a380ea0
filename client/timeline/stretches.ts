import type { Entity } from "../../model/graph/entity.ts";
import type { Bounds, Interval } from "../../model/time/bounds.ts";
import { parseDay } from "../../model/time/day.ts";
import type { Case, DatedRelation } from "../store/case.ts";
import { clipTo } from "./window.ts";

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
  /** Of a period: −2 (coldest) to 2 (closest). */
  readonly intensity: number | null;
}

/** The named periods of a case that have a date. */
export function listPeriods({ dataset }: Case, span: Interval): Stretch[] {
  return dataset.periods.flatMap((period) => {
    const bounds = boundsOf(period);
    if (!bounds || bounds.startMin > span.end || bounds.endMax < span.start) return [];
    const rest = { key: period.id, entityId: period.id, name: period.name, detail: period.summary };
    return [{ ...rest, ...extentOf(bounds, span), intensity: period.intensity ?? null }];
  });
}

/**
 * The terms of leaders in governments of the given states: each `HOLDS_OFFICE_IN` a government that `GOVERNS` one
 * of them, held within the government's own time.
 */
export function listTerms(of: Case, states: readonly string[], span: Interval): Stretch[] {
  const governing = new Map(
    of.relations
      .filter((r) => r.type === "GOVERNS" && !r.denied && states.includes(r.to))
      .map((r) => [r.from, r]),
  );
  return of.relations.flatMap((office) => {
    const government = governing.get(office.to);
    if (office.type !== "HOLDS_OFFICE_IN" || office.denied || !government) return [];
    const term = toTerm(of, office, government, span);
    return term ? [term] : [];
  });
}

function toTerm(of: Case, office: DatedRelation, government: DatedRelation, span: Interval): Stretch | null {
  const bounds = holdWithin(office.bounds, government.bounds);
  if (bounds.startMin > bounds.endMax || bounds.startMin > span.end || bounds.endMax < span.start)
    return null;
  return {
    key: office.id,
    entityId: office.from,
    name: of.entities.get(office.from)?.name ?? office.from,
    detail: of.entities.get(office.to)?.name ?? office.to,
    ...extentOf(bounds, span),
    intensity: null,
  };
}

/** An office ends with its government: where the office's own dates are vague, the government's narrow them. */
function holdWithin(office: Bounds, government: Bounds): Bounds {
  const startMin = Math.max(office.startMin, government.startMin);
  const endMax = Math.min(office.endMax, government.endMax);
  return {
    startMin,
    startMax: Math.max(office.startMax, startMin),
    endMin: Math.min(office.endMin, endMax),
    endMax,
  };
}

function extentOf({ startMin, startMax, endMin, endMax }: Bounds, span: Interval) {
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
