import type { CaseColumns, CaseRelations } from "../columns.ts";
import { Growing } from "../pack/growing.ts";

const remembered = new WeakMap<CaseRelations, Int32Array>();

/**
 * The relations that are not dated to the day, in the order of the case: all others are certainly in force wherever they
 * are possibly. Their list is made once for a case.
 */
export function vagueOf({ relations }: CaseColumns): Int32Array {
  const known = remembered.get(relations);
  if (known !== undefined) return known;
  const { startMin, startMax, endMin, endMax } = relations;
  const vague = new Growing();
  for (let relation = 0; relation < startMin.length; relation++) {
    if (startMin[relation] !== startMax[relation] || endMin[relation] !== endMax[relation])
      vague.push(relation);
  }
  const list = vague.values.slice();
  remembered.set(relations, list);
  return list;
}
