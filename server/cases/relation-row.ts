import { CERTAINTIES, SECTORS, VOICES } from "../../model/graph/kinds.ts";
import type { RelationRow } from "../../model/graph/pack/rows.ts";
import { listOf } from "../neo4j/graph.ts";

/**
 * A relation, its values in the order in which the query `case-relations` returns them, its bounds in days.
 * @throws TypeError naming what no relation says
 */
export function toRelationRow(from: string, values: readonly unknown[]): RelationRow {
  const [id, to, type, when, startMin, startMax, endMin, endMax] = values;
  const [certainty, voice, denied, sector, sources, occasion] = values.slice(8);
  return {
    id: String(id),
    type: String(type),
    from,
    to: String(to),
    when: String(when),
    bounds: {
      startMin: Number(startMin),
      startMax: Number(startMax),
      endMin: Number(endMin),
      endMax: Number(endMax),
    },
    certainty: oneOf(CERTAINTIES, certainty, id),
    voice: oneOf(VOICES, voice, id),
    denied: denied === true,
    sector: oneOf(SECTORS, sector, id),
    sources: listOf(sources).map(String),
    occasion: occasion === null ? undefined : String(occasion),
  };
}

function oneOf<T extends string>(values: readonly T[], value: unknown, id: unknown): T {
  const found = values.find((known) => known === value);
  if (found === undefined)
    throw new TypeError(`The relation ${id} says "${value}" where one of ${values.join(", ")} is expected`);
  return found;
}
