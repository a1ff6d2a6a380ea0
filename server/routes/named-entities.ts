import type { CaseColumns } from "../../model/graph/columns.ts";
import { unfit } from "../errors.ts";

/**
 * The indexes of entities that a parameter names.
 * @throws Problem `unfit` for each that the case does not have
 */
export function indexesOf({ entities }: CaseColumns, parameter: string, ids: readonly string[]): number[] {
  const unknown = ids.filter((id) => entities.ids.indexOf(id) < 0);
  if (unknown.length === 0) return ids.map(entities.ids.indexOf);
  throw unfit(
    unknown.map((id) => ({
      parameter,
      detail: `There is no entity "${id}". Find it with /api/search?q=…`,
    })),
  );
}
