import type { GraphEntity, GraphType, RelationColumns } from "../../graph/columns.ts";
import type { Kind } from "../../graph/kinds.ts";
import { relationOf, type TemporalGraph } from "./temporal-graph.ts";

/** What is concluded takes influence in until it is concluded, and gives it out from then on, while it lasts. */
const CONCLUDED: readonly Kind[] = ["Agreement", "Transfer"];

/** Per relation the agreement or transfer that it is a role in, −1 for none. O(n) for n relations. */
export function findConcluded(
  { occasion, to, type }: RelationColumns,
  entities: readonly GraphEntity[],
  types: readonly GraphType[],
): Int32Array {
  const roles = types.map(({ role }) => role === true);
  const concludes = entities.map(({ kind }) => CONCLUDED.includes(kind));
  const concluded = new Int32Array(to.length).fill(-1);
  for (let relation = 0; relation < concluded.length; relation++) {
    const shared = occasion[relation] ?? -1;
    if (shared < 0 && !roles[type[relation] ?? 0]) continue;
    const at = shared < 0 ? (to[relation] ?? 0) : shared;
    if (concludes[at]) concluded[relation] = at;
  }
  return concluded;
}

type Dated = Pick<
  TemporalGraph,
  "startMin" | "startMax" | "endMin" | "endMax" | "head" | "relation" | "firstOut"
>;

/**
 * Per arc the bounds of when it closes: with its end, but into an agreement or a transfer with its start. The arrays of
 * the ends themselves where nothing closes otherwise.
 * @param headOf the entity that an arc leads to
 */
export function closingsOf(
  arcs: Dated,
  concluded: Int32Array,
  relationCount: number,
  headOf: (arc: number) => number,
): Pick<TemporalGraph, "closeMin" | "closeMax"> {
  const { startMin, startMax, endMin, endMax, relation: codes } = arcs;
  if (concluded.every((occasion) => occasion < 0)) return { closeMin: endMin, closeMax: endMax };
  const closeMin = endMin.slice();
  const closeMax = endMax.slice();
  for (let arc = 0; arc < closeMin.length; arc++) {
    const relation = relationOf({ relation: codes, relationCount }, arc);
    const occasion = concluded[relation] ?? -1;
    if (occasion < 0 || headOf(arc) !== occasion) continue;
    closeMin[arc] = startMin[arc] ?? 0;
    closeMax[arc] = startMax[arc] ?? 0;
  }
  return { closeMin, closeMax };
}
