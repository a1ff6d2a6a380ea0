import type { CaseColumns, CaseRelations } from "../columns.ts";
import { onceFor } from "../once-for.ts";
import { keepsWithin, type Question } from "./in-force.ts";

/** How many relations in force are no plain facts. */
export interface Caveats {
  readonly denied: number;
  readonly recommended: number;
}

/**
 * Counts what is in force and kept but denied by its source, or only recommended. Such are few: their list is made once
 * for a case, and a question goes through nothing else.
 * @param of only what touches one of these entities, where there is any
 */
export function countCaveats(columns: CaseColumns, asked: Question, of: readonly number[]): Caveats {
  const { relations } = columns;
  const touches = (relation: number) =>
    of.length === 0 || of.includes(relations.from[relation] ?? 0) || of.includes(relations.to[relation] ?? 0);
  const keeps = keepsWithin(columns, asked);
  let [denied, recommended] = [0, 0];
  for (const relation of caveatsOf(relations)) {
    if (!keeps(relation) || !touches(relation)) continue;
    if (relations.denied[relation] === 1) denied++;
    else recommended++;
  }
  return { denied, recommended };
}

const caveatsOf = onceFor(({ carries }: CaseRelations): Int32Array => {
  const found: number[] = [];
  for (let relation = 0; relation < carries.length; relation++)
    if (carries[relation] === 0) found.push(relation);
  return Int32Array.from(found);
});
