import type { Basis, Influence, Kind } from "../graph/kinds.ts";
import type { Interval } from "../time/bounds.ts";
import type { Reading } from "../time/reading.ts";

export type { Reading };

/** What is taken out before an answer is computed. */
export interface Removal {
  /** Source ids; a relation stands as long as one of its sources does. */
  readonly sources?: readonly string[] | undefined;
  readonly types?: readonly string[] | undefined;
  /** Relation ids. */
  readonly statements?: readonly string[] | undefined;
  /** Entity ids, with all of their relations. */
  readonly entities?: readonly string[] | undefined;
}

/** What every criterion is asked with. */
export interface InfluenceOptions {
  /**
   * Days within which each hop happens, both included. Without a start all of time before; without an end up to the day on
   * which the newest source was written.
   */
  readonly window?: Partial<Interval> | undefined;
  /** Without it the stronger reading that has an answer. */
  readonly reading?: Reading | undefined;
  readonly maxHops?: number | undefined;
  /** Days that must pass between two hops: 0 lets them share a day (the default), 1 is strict order. */
  readonly minDelay?: number | undefined;
  /** Days that influence may rest at most between two hops; any number when absent. */
  readonly maxRest?: number | undefined;
  /** The weakest basis that a hop may have: claim, bearing, contact, succession. */
  readonly basis?: Basis | undefined;
  /** Kinds and entity ids that influence may start from or arrive at, but not pass through. */
  readonly notThrough?:
    | { readonly kinds?: readonly Kind[]; readonly entities?: readonly string[] }
    | undefined;
  readonly without?: Removal | undefined;
  /** Types in use; all of them when absent. */
  readonly types?: readonly string[] | undefined;
  /** Directions of influence that differ from those declared, by relation type. */
  readonly influence?: Readonly<Record<string, Influence>> | undefined;
}

export const CRITERIA = ["earliest", "latest", "fewest", "steadiest", "best"] as const;

export type Criterion = (typeof CRITERIA)[number];

/** From whom to whom influence is asked about. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

export interface PathQuestion extends InfluenceOptions, Pair {
  readonly criterion: Criterion;
  /** How many paths `best` lists, 1 to `MAX_K`; 5 when absent. */
  readonly k?: number | undefined;
}

/** The announced limits of an answer. */
/** The longest path that can be asked for, in hops; the longest delay and the longest rest from hop to hop, in days. */
export const MAX_HOPS = 1_000;
export const MAX_DELAY = 100_000;
export const MAX_REST = 4_000_000;

/** How many paths `best` lists where nothing else is said, and at most. */
export const DEFAULT_K = 5;
export const MAX_K = 100;
export const MAX_SHUFFLES = 10_000;

/** What can be taken out of a path. */
export const SUPPORTS = ["statement", "source", "type", "entity"] as const;

/** By what a path of shuffled dates is held to be as good as the observed one: it arrives as early, is there, rests as little. */
export const TESTS = ["arrival", "existence", "rest"] as const;

/** A test of surprise whose least p exceeds this cannot tell anything. */
export const TELLING = 0.05;

/** How long work is watched and stopped. */
export interface WorkControl {
  /** Asked between steps; true ends the work with what is there so far, marked as truncated. */
  readonly shouldStop?: (() => boolean) | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Says which part of a question cannot be answered as it stands, and why. */
export class QuestionError extends RangeError {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = "QuestionError";
  }
}

/** Within what tokens of one type exchange their dates: wherever lifespans allow it, or only within periods of the case too. */
export const EXCHANGES = ["lifespans", "periods"] as const;

export type Exchange = (typeof EXCHANGES)[number];
