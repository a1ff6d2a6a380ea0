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
  /** Per pair of the case how many of its relations are in force and kept, and how many of these are certain. */
  readonly ofPair: Int32Array;
  readonly certainOfPair: Int32Array;
  /** The pairs of which something is kept, in any order; undefined where all have to be looked through. */
  readonly joined?: Int32Array | undefined;
  readonly counts: InForceCounts;
}
