import type { Interval } from "../../../model/time/bounds.ts";
import type { Case } from "../../store/case.ts";
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

/** The periods of a case and the terms of office on its two sides, within its span. */
export function listLandmarks(of: Case, span: Interval): Landmarks {
  const side = (states: readonly string[]): Side => ({
    name: nameSide(of, states),
    terms: listTerms(of, states, span),
  });
  const { left, right } = of.dataset.poles;
  return { periods: listPeriods(of, span), left: side(left), right: side(right) };
}

/** The states of one side follow each other in time; the last is the one that readers know. */
function nameSide(of: Case, states: readonly string[]): string {
  const last = states.at(-1) ?? "";
  return of.entities.get(last)?.name ?? last;
}
