import type { PairCounts } from "./pair-counts.ts";

/** How much of a case is in force within a window whatever a filter drops: what the filters choose among. */
export interface InForceCounts {
  /** Relations by index of their sector, type and source set; entities by index of their kind. */
  readonly sector: Int32Array;
  readonly type: Int32Array;
  readonly sourceSet: Int32Array;
  readonly kind: Int32Array;
}

/** What is in force within a window. */
export interface InForce {
  /** Relations that the filter keeps, those of them that are certain, and those that it drops. */
  readonly total: number;
  readonly certain: number;
  readonly dropped: number;
  /** Entities that some kept relation joins. */
  readonly actors: number;
  /** How many relations in force and kept the pairs have that have any. */
  readonly pairs: PairCounts;
  readonly counts: InForceCounts;
}
