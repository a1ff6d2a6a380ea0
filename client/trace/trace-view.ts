import type { Influence } from "../../model/graph/kinds.ts";
import type { Exchange } from "../../model/influence/options.ts";
import { type Criterion, DEFAULT_K, type Reading } from "../../model/influence/options.ts";
import type { Interval } from "../../model/time/bounds.ts";

/** What can be open beside the answer itself: the paths over time, and what is asked about them. */
export const PANELS = ["paths", "reach", "origins", "brokers", "surprise", "limits"] as const;

export type Panel = (typeof PANELS)[number];

/** A question of influence from one entity to another, and what of its answer is looked at. */
export interface TraceView {
  readonly from: string | null;
  readonly to: string | null;
  readonly criterion: Criterion;
  readonly k: number;
  /** Null asks for the stronger reading that has an answer. */
  readonly reading: Reading | null;
  /** Days within which each hop happens; null is all of time. */
  readonly window: Interval | null;
  readonly maxHops: number | null;
  /** Days between two hops. */
  readonly minDelay: number;
  /** Days that influence may rest at most; null is any number. */
  readonly maxRest: number | null;
  /** Kinds and ids of entities that influence must not pass through. */
  readonly notThrough: ReadonlySet<string>;
  /** Directions of influence that differ from those declared, by relation type. */
  readonly influence: ReadonlyMap<string, Influence>;
  /** Within what dates are shuffled, to see how surprising an order is. */
  readonly exchange: Exchange;
  /** Which of the answered paths is shown, from 0. */
  readonly path: number;
  readonly panel: Panel;
}

/** Nothing asked yet. */
export const NOTHING_ASKED: TraceView = {
  from: null,
  to: null,
  criterion: "steadiest",
  k: DEFAULT_K,
  reading: null,
  window: null,
  maxHops: null,
  minDelay: 0,
  maxRest: null,
  notThrough: new Set(),
  influence: new Map(),
  exchange: "lifespans",
  path: 0,
  panel: "paths",
};
