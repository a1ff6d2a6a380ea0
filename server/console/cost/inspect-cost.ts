import type { Wording } from "../rules/rule.ts";
import { readClauses } from "./clauses.ts";
import { Excess } from "./excess.ts";
import { measure } from "./expression.ts";
import { type Guard, OUTSIDE } from "./scope.ts";
import { toTree } from "./tree.ts";

/** What was found of a query's cost: what it may not do, or the ranges to be bounded as it runs. */
export interface Cost {
  readonly finding?: { readonly why: string; readonly offset: number };
  readonly guards: readonly Guard[];
}

/** Measures what a query would do within single expressions, where the database can be stopped at nothing. */
export function inspectCost({ tokens, parameters, limits }: Wording): Cost {
  const guards = new Map<number, Guard>();
  const reading = { tokens, parameters, limits, guards, measure, subquery: readClauses };
  try {
    readClauses(toTree(tokens), OUTSIDE, reading);
    return { guards: [...guards.values()].sort((a, b) => a.start - b.start) };
  } catch (error) {
    if (!(error instanceof Excess)) throw error;
    return { finding: { why: error.message, offset: error.offset }, guards: [] };
  }
}
