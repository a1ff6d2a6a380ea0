import type { EntityCell } from "../catalogue/query.ts";
import type { Bounds } from "../time/bounds.ts";
import { formatDay } from "../time/day.ts";
import type { CaseColumns, EntityColumns } from "./columns.ts";
import type { Dates } from "./dates.ts";
import type { Entity } from "./entity.ts";
import { CERTAINTIES, KINDS, SECTORS, VOICES } from "./kinds.ts";
import { entityIn, type Named, readNames } from "./naming/names.ts";
import { boundsAt } from "./pack/open.ts";
import type { Relation } from "./relation.ts";

/** A relation as far as the columns know it: without statement, figures and the places in its sources. */
export function toLine({ relations, entities, types, sourceSets, when }: CaseColumns, index: number) {
  const entity = (at: number | undefined) => entities.ids.at(at ?? -1) ?? "";
  const occasion = relations.occasion[index] ?? -1;
  return {
    id: relations.ids.at(index) ?? "",
    type: types[relations.type[index] ?? 0]?.type ?? "",
    from: entity(relations.from[index]),
    to: entity(relations.to[index]),
    dates: toDates(when.at(relations.when[index] ?? -1) ?? "", boundsAt(relations, index)),
    certainty: CERTAINTIES[relations.certainty[index] ?? 0] ?? "stated",
    voice: VOICES[relations.voice[index] ?? 0] ?? "reports",
    denied: relations.denied[index] === 1,
    sector: SECTORS[relations.sector[index] ?? 0] ?? "political",
    statement: "",
    sources: [...(sourceSets[relations.sourceSet[index] ?? 0] ?? [])],
    ...(occasion >= 0 && { occasion: entity(occasion) }),
    measures: [],
  } satisfies Omit<Relation, "dataset">;
}

/** An entity as far as the columns know it: without summary, figures and sources. */
export function toOutline({ entities, when }: CaseColumns, index: number): Entity {
  const date = when.at(entities.when[index] ?? -1);
  return {
    id: entities.ids.at(index) ?? "",
    kind: KINDS[entities.kind[index] ?? 0] ?? "State",
    ...namedAt(entities, index),
    summary: "",
    ...(date !== undefined && { dates: toDates(date, boundsAt(entities, index)) }),
    measures: [],
    sources: [],
    identifiers: [],
  };
}

/** How an entity is called: in the language that was asked for, where it has a name in it. */
function namedAt({ names, otherNames, told }: EntityColumns, index: number): Named {
  const named = {
    name: (told?.ownNames ?? names).at(index) ?? "",
    names: readNames(otherNames.at(index)),
  };
  return told === undefined ? named : entityIn<Named>(named, told.language);
}

function toDates(when: string, { startMin, startMax, endMin, endMax }: Bounds): Dates {
  return {
    when,
    startMin: formatDay(startMin),
    startMax: formatDay(startMax),
    endMin: formatDay(endMin),
    endMax: formatDay(endMax),
  };
}

/** What a reader needs to recognize an entity. */
export function toCell({ entities }: CaseColumns, index: number): EntityCell {
  const { ids, kind, names, told } = entities;
  const own: Pick<Named, "name" | "nameLanguage"> =
    told === undefined ? { name: names.at(index) ?? "" } : namedAt(entities, index);
  const { name, nameLanguage } = own;
  return {
    id: ids.at(index) ?? "",
    kind: KINDS[kind[index] ?? 0] ?? "State",
    name,
    ...(nameLanguage !== undefined && { nameLanguage }),
  };
}
