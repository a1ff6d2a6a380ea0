import type { Bounds, Interval } from "../../../model/time/bounds.ts";
import type { Case, DatedRelation } from "../../store/case.ts";
import { readStretch, type Stretch } from "./stretches.ts";

/** What makes a body part of a state, so that to hold office in it is to lead there. */
const BELONGS_TO_STATE = ["GOVERNS", "ORGAN_OF"];

/** A term with how inexact its dates are, in days. */
interface Term extends Stretch {
  readonly doubt: number;
}

/**
 * The terms of leaders in the governments and organs of some states, in no order, of those relations that are shown.
 * Where a leader's terms overlap they are the same time told twice, and the one with the more exact dates stays.
 */
export function listTerms(
  loaded: Case,
  states: readonly string[],
  span: Interval,
  relations: readonly DatedRelation[] = loaded.relations,
): Stretch[] {
  const bodies = listBodies(loaded, states);
  const terms = relations.flatMap((office) => {
    const life = bodies.get(office.to);
    if (office.type !== "HOLDS_OFFICE_IN" || office.denied || !life) return [];
    return toTerm(loaded, office, holdWithin(office.bounds, life), span);
  });
  return dropRetold(terms);
}

/** The governments and organs of states, each with the time in which it was theirs. */
function listBodies(loaded: Case, states: readonly string[]): Map<string, Interval> {
  const bodies = new Map<string, Interval>();
  for (const { type, from, to, denied, bounds } of loaded.relations) {
    if (!BELONGS_TO_STATE.includes(type) || denied || !states.includes(to)) continue;
    const { start, end } = bodies.get(from) ?? { start: bounds.startMin, end: bounds.endMax };
    bodies.set(from, { start: Math.min(start, bounds.startMin), end: Math.max(end, bounds.endMax) });
  }
  return bodies;
}

/** An office ends with its body: where the office's own dates are vague, the body's narrow them. */
function holdWithin(office: Bounds, life: Interval): Bounds {
  const startMin = Math.max(office.startMin, life.start);
  const endMax = Math.min(office.endMax, life.end);
  return {
    startMin,
    startMax: Math.max(office.startMax, startMin),
    endMin: Math.min(office.endMin, endMax),
    endMax,
  };
}

function toTerm(loaded: Case, office: DatedRelation, bounds: Bounds, span: Interval): Term[] {
  const { startMin, startMax, endMin, endMax } = bounds;
  if (startMin > endMax || startMin > span.end || endMax < span.start) return [];
  const term = {
    key: office.id,
    entityId: office.from,
    name: loaded.entities.get(office.from)?.name ?? office.from,
    language: loaded.entities.get(office.from)?.nameLanguage,
    detail: loaded.entities.get(office.to)?.name ?? office.to,
    ...readStretch(office.dates.when, bounds, span),
    intensity: null,
    doubt: startMax - startMin + endMax - endMin,
  };
  return [term];
}

function dropRetold(terms: readonly Term[]): Term[] {
  const kept: Term[] = [];
  for (const term of [...terms].sort((a, b) => a.doubt - b.doubt)) {
    if (!kept.some((other) => isRetold(term, other))) kept.push(term);
  }
  return kept;
}

function isRetold(term: Term, exact: Term): boolean {
  return term.entityId === exact.entityId && term.start < exact.end && term.end > exact.start;
}
