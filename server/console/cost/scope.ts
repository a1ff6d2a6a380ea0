import type { Token } from "../../../model/console/lexer.ts";
import type { Limits } from "../limits.ts";
import type { Extent } from "./extent.ts";
import type { Part } from "./tree.ts";

/** What a part of a query knows: the variables that the query makes, and how often it is worked out at once. */
export interface Scope {
  readonly variables: ReadonlyMap<string, Extent>;
  /** Passes through the loops around it, within one expression. */
  readonly times: number;
  /** Reduces around it. */
  readonly reduces: number;
}

export const OUTSIDE: Scope = { variables: new Map(), times: 1, reduces: 0 };

/** The same with one more variable. */
export function binding(scope: Scope, name: string, extent: Extent): Scope {
  return { ...scope, variables: new Map(scope.variables).set(name, extent) };
}

/** @throws Excess at the first part that costs too much */
type Measure = (parts: readonly Part[], scope: Scope, reading: InspectedQuery) => Extent;

/** What is read of a query beside its parts. */
export interface InspectedQuery {
  readonly tokens: readonly Token[];
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly limits: Limits;
  /** How an expression is measured, and a subquery: each holds the other. */
  readonly measure: Measure;
  readonly subquery: Measure;
  /** Ranges whose length only the run can tell, by where they begin. */
  readonly guards: Map<number, Guard>;
}

/** A `range(…)` to be bounded as the query runs: where its name begins, its arguments, and how many there are. */
export interface Guard {
  readonly start: number;
  readonly open: number;
  readonly closes: number;
  readonly end: number;
  readonly arguments: number;
}
