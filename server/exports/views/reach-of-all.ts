import { MOST_HELD } from "../../../model/graph/network.ts";
import { unfit } from "../../errors.ts";
import type { AskedLook, InForce } from "../../figures/draw.ts";
import type { ExportContext } from "../taken.ts";

/**
 * How many others each entity in force could have influenced, where a figure is to be sized by that; else null.
 * @throws Problem `unfit` for a case that is too large: each entity takes a search of its own
 */
export async function reachOfAll(
  { held, window, reading, filter }: InForce,
  { arrangement }: AskedLook,
  context: ExportContext,
): Promise<ReadonlyMap<string, number> | null> {
  if (arrangement?.sizeBy !== "reach") return null;
  const { dataset, columns } = held;
  if (columns.relations.from.length > MOST_HELD)
    throw unfit([{ parameter: "size", detail: "The case is too large for reach; ask for another size." }]);
  const { types, without = [] } = filter;
  const options = { window, reading, types, without, notThrough: [] };
  const question = { options, rest: { window, reading, filter, of: [], part: "reach" as const } };
  const { entities } = await context.influence.ask("measures", question, { ...context, dataset });
  return new Map(entities.map(({ id, reachOut = 0 }) => [id, reachOut]));
}
