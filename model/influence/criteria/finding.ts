import type { Reading, WorkControl } from "../options.ts";
import type { Prepared, Search } from "../search/search.ts";

/** The ends of a path as indexes of entities. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** What a criterion found: sequences of entities, and the search that decides between the rival claims of their hops. */
export interface Finding {
  readonly search: Search;
  readonly sequences: readonly (readonly number[])[];
  /** True when the work was stopped before it was done. */
  readonly truncated: boolean;
}

/** A path criterion: which of all the paths between two ends to show. */
export type Finder = (
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  k: number,
  control: WorkControl,
) => Finding;
