import type { Interval } from "../../../model/time/bounds.ts";
import type { Case, DatedEntity } from "../../store/case.ts";
import { EVERY_READING, type Filters, sliceWithin, sourceOf } from "../../store/slice.ts";
import { listPeriods, type Stretch } from "./stretches.ts";
import { listTerms } from "./terms.ts";

/** What the timeline shows of a case beside its relations. */
export interface Landmarks {
  readonly periods: readonly Stretch[];
  /** Terms of office on either side of a bilateral case. */
  readonly left: Side;
  readonly right: Side;
}

interface Side {
  readonly name: string;
  readonly terms: readonly Stretch[];
}

/** The periods of a case and the terms of office on its two sides, within its span, as far as filters let them through. */
export function listLandmarks(loaded: Case, span: Interval, filters: Filters): Landmarks {
  const { relations } = sliceWithin(loaded, span, { ...filters, ...EVERY_READING });
  const shown = relations.map(({ relation }) => relation);
  const side = (states: readonly string[]): Side => ({
    name: nameSide(loaded, states),
    terms: listTerms(loaded, states, span, shown),
  });
  const { left, right } = loaded.dataset.poles;
  const periods = listPeriods(loaded, span).filter(({ entityId }) =>
    isKept(loaded.entities.get(entityId), filters),
  );
  return { periods, left: side(left), right: side(right) };
}

/** Whether a period is shown: neither itself, nor its kind, nor all its sources switched off. */
function isKept(period: DatedEntity | undefined, { without, hiddenKinds }: Filters): boolean {
  if (period === undefined) return true;
  if (without.has(period.id) || hiddenKinds.has(period.kind)) return false;
  return period.sources.length === 0 || period.sources.some((reference) => !without.has(sourceOf(reference)));
}

/** The states of one side follow each other in time; the last is the one that readers know. */
function nameSide(loaded: Case, states: readonly string[]): string {
  const last = states.at(-1) ?? "";
  return loaded.entities.get(last)?.name ?? last;
}
