import type { CaseRelations } from "../columns.ts";
import { onceFor } from "../once-for.ts";
import { Growing } from "../pack/growing.ts";

/**
 * The relations that are not dated to the day, in the order of the case: all others are certainly in force wherever they
 * are possibly. Their list is made once for a case.
 */
export const vagueOf = onceFor(({ startMin, startMax, endMin, endMax }: CaseRelations): Int32Array => {
  const vague = new Growing();
  for (let relation = 0; relation < startMin.length; relation++) {
    if (startMin[relation] !== startMax[relation] || endMin[relation] !== endMax[relation])
      vague.push(relation);
  }
  return vague.values.slice();
});
