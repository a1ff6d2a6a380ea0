import type { CaseColumns, CaseRelations } from "../columns.ts";
import { keepsWithin, type Question } from "./in-force.ts";

/** How many relations in force are no plain facts. */
export interface Caveats {
  readonly denied: number;
  readonly recommended: number;
}

const remembered = new WeakMap<CaseRelations, Int32Array>();

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
  for (const relation of caveatsOf(columns)) {
    if (!keeps(relation) || !touches(relation)) continue;
    if (relations.denied[relation] === 1) denied++;
    else recommended++;
  }
  return { denied, recommended };
}

function caveatsOf(columns: CaseColumns): Int32Array {
  const known = remembered.get(columns.relations);
  if (known !== undefined) return known;
  const { carries } = columns.relations;
  const found: number[] = [];
  for (let relation = 0; relation < carries.length; relation++)
    if (carries[relation] === 0) found.push(relation);
  const list = Int32Array.from(found);
  remembered.set(columns.relations, list);
  return list;
}
