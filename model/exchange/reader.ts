import type { Manifest } from "../graph/dataset.ts";

/** Where in the files something stands. Rows and columns are counted from 1, as an editor or a spreadsheet shows them. */
export interface Origin {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

/** What a case is stated by, in the order in which each needs only what stands before it. */
export const ASSERTS = ["type", "source", "entity", "relation"] as const;

/** One thing that a file says, not yet checked; `fields` are those of the row schemas (docs/data-model.md). */
export interface Stated {
  readonly asserts: (typeof ASSERTS)[number];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly origin: Origin;
}

/** A case as some files hold it. May be read more than once; each time it says the same. */
export interface CaseReader {
  readonly manifest: Manifest;
  /** What the files say, some rows at a time. */
  read(signal?: AbortSignal): AsyncIterable<readonly Stated[]>;
}
