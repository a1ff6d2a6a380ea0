import { parseDay } from "../../time/day.ts";
import type { CaseColumns, ColumnarNetwork, GraphEntity } from "../columns.ts";
import { KINDS } from "../kinds.ts";
import type { PackedCase } from "./arrays.ts";
import { readIds } from "./id-table.ts";
import { readTexts } from "./texts.ts";

/** Reads a packed case; nothing is copied. */
export function openCase({ lists, arrays: a }: PackedCase): CaseColumns {
  return {
    ...lists,
    when: readTexts({ bytes: a.whenBytes, ends: a.whenEnds }),
    entities: {
      ids: readIds({ bytes: a.entityIdBytes, ends: a.entityIdEnds }, a.entityIdTable),
      kind: a.kind,
      names: readTexts({ bytes: a.nameBytes, ends: a.nameEnds }),
      otherNames: readTexts({ bytes: a.otherNameBytes, ends: a.otherNameEnds }),
      when: a.lifespan,
      startMin: a.lifeStartMin,
      startMax: a.lifeStartMax,
      endMin: a.lifeEndMin,
      endMax: a.lifeEndMax,
      degree: a.degree,
    },
    relations: {
      ...a,
      ids: readIds({ bytes: a.relationIdBytes, ends: a.relationIdEnds }, a.relationIdTable),
    },
    pairs: {
      count: a.pairsByWeight.length,
      first: a.firstOfPair,
      firstOf: a.firstPairOf,
      of: a.pairsOf,
      byWeight: a.pairsByWeight,
    },
  };
}

/** A case as questions of influence are asked of it. */
export function toNetwork({ types, sources, sourceSets, relations, entities }: CaseColumns): ColumnarNetwork {
  const newest = sources
    .map(({ writtenAt }) => writtenAt)
    .toSorted()
    .at(-1);
  const writtenAt = newest === undefined ? undefined : parseDay(newest);
  return { types, sourceSets, writtenAt, columns: relations, entities: listEntities(entities) };
}

function listEntities(entities: CaseColumns["entities"]): GraphEntity[] {
  return Array.from(entities.kind, (kind, index) => ({
    id: entities.ids.at(index) ?? "",
    kind: KINDS[kind] ?? "State",
    ...((entities.when[index] ?? -1) >= 0 && { lifespan: boundsAt(entities, index) }),
  }));
}

/** Columns of four bounds. */
type BoundColumns = Pick<CaseColumns["relations"], "startMin" | "startMax" | "endMin" | "endMax">;

/** The four bounds of a relation or an entity, in days. */
export function boundsAt({ startMin, startMax, endMin, endMax }: BoundColumns, index: number) {
  return {
    startMin: startMin[index] ?? 0,
    startMax: startMax[index] ?? 0,
    endMin: endMin[index] ?? 0,
    endMax: endMax[index] ?? 0,
  };
}
