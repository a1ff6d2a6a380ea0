import type { ReferenceFields } from "../../graph/source.ts";

/** A work as a list of references describes it. */
export interface SourceFields extends ReferenceFields {
  /** The key in its list, fit to be an id. */
  readonly id: string;
  readonly name: string;
  readonly citation: string;
  /** The day it was published, or the last day that its date leaves open; undefined where it says none. */
  readonly writtenAt: string | undefined;
  readonly url: string | undefined;
  readonly locatorName: string;
}
