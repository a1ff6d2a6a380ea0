import type { Interval } from "../../model/time/bounds.ts";

/** How a result is shown. */
export const SHOWS = ["graph", "table", "json", "plan"] as const;

export type Show = (typeof SHOWS)[number];

/** A value of a parameter as the reader typed it, with the type it is meant to have ("integer", "text[]"). */
export interface Typed {
  readonly type: string;
  readonly text: string;
}

/** What is asked in Cypher, and how its answer is looked at. */
export interface QueryView {
  /** The query of the catalogue that this is, or started from. */
  readonly catalogue: string | null;
  /** The Cypher; null where it is the catalogue's own, unchanged. */
  readonly text: string | null;
  /** What the reader typed for parameters, by name; others have the catalogue's defaults. */
  readonly parameters: Readonly<Record<string, Typed>>;
  /** The date that `$asOf` is bound to, as typed; empty where none is set. */
  readonly asOf: string;
  /** Null where the answer decides. */
  readonly show: Show | null;
  /** The window in which the answer's graph is drawn; null shows all of it. */
  readonly window: Interval | null;
}

export const NO_QUERY: QueryView = {
  catalogue: null,
  text: null,
  parameters: {},
  asOf: "",
  show: null,
  window: null,
};

/** Whether this is a query of the catalogue as the catalogue has it: one that may run without a click. */
export function isUnchanged({ catalogue, text }: QueryView): boolean {
  return catalogue !== null && text === null;
}
