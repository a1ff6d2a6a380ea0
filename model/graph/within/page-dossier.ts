import type { Interval } from "../../time/bounds.ts";
import { dateInWords } from "../../time/words.ts";
import type { CaseColumns } from "../columns.ts";
import type { Dossier } from "../dossier.ts";
import type { Entity } from "../entity.ts";
import { toCell } from "../lines.ts";
import type { Relation } from "../relation.ts";
import type { TextsTold } from "../told.ts";
import { dropBy } from "./case-filter.ts";
import { keepsWithin, type Reading } from "./in-force.ts";
import { type Listed, listRelationsOf, orderByTime, type Readings } from "./relations-of.ts";

/** What a dossier is asked for. */
export interface DossierAsked {
  readonly window: Interval;
  readonly reading: Reading;
  /** Names of types; all where undefined. */
  readonly types?: readonly string[] | undefined;
  /** Earliest first; or by how relations read from the entity, and each of these earliest first. */
  readonly order: "time" | "reading";
  readonly offset: number;
  readonly limit: number;
}

/** The relations of a dossier by index: those of the page, and all that were asked for. */
export interface DossierPage {
  readonly page: Int32Array;
  readonly all: Int32Array;
  readonly groups: Listed["groups"];
}

/** The page of an entity's dossier. Linear in its relations and in days. */
export function pageDossier(columns: CaseColumns, entity: number, asked: DossierAsked): DossierPage {
  const keeps = keepsWithin(columns, { ...asked, dropped: dropBy(columns, { types: asked.types }) });
  const { order, groups } = listRelationsOf(columns, entity, keeps);
  const all = asked.order === "time" ? orderByTime(columns, order) : order;
  return { all, groups, page: all.subarray(asked.offset, asked.offset + asked.limit) };
}

/** A dossier as it travels, but for where else the entity is known. */
export function writeDossier(
  columns: CaseColumns,
  { all, groups }: DossierPage,
  offset: number,
  told: { readonly entity: Entity; readonly relations: readonly Relation[]; readonly texts: TextsTold },
): Omit<Dossier, "elsewhere"> {
  const { entity, relations, texts } = told;
  return {
    entity,
    ...(entity.dates && { inWords: dateInWords(entity.dates.when) }),
    relations: relations.map((relation) => readFrom(columns, entity.id, relation)),
    total: all.length,
    offset,
    groups: groups.map((group) => nameGroup(columns, group)),
    sources: sourcesOf(columns, entity, all),
    texts,
  };
}

function readFrom(columns: CaseColumns, id: string, relation: Relation): Dossier["relations"][number] {
  const forward = relation.from === id;
  const type = columns.types.findIndex((one) => one.type === relation.type);
  return {
    ...relation,
    other: toCell(columns, columns.entities.ids.indexOf(forward ? relation.to : relation.from)),
    reads: nameGroup(columns, { type, forward, count: 1 }).reads,
    inWords: dateInWords(relation.dates.when),
  };
}

function nameGroup(
  { types }: CaseColumns,
  { type: index, forward, count }: Readings,
): Dossier["groups"][number] {
  const type = types[index];
  const reads = (forward ? type?.name : type?.inverseName) ?? "";
  return { type: type?.type ?? "", reads, forward, count };
}

/** Every source that an entity and its relations cite, in the order of ids. */
function sourcesOf({ relations, sourceSets, sources }: CaseColumns, entity: Entity, found: Int32Array) {
  const sets = new Set(found.map((relation) => relations.sourceSet[relation] ?? 0));
  const cited = new Set([
    ...entity.sources.map((place) => place.split("#", 1)[0] ?? place),
    ...[...sets].flatMap((set) => sourceSets[set] ?? []),
  ]);
  return sources.filter(({ id }) => cited.has(id));
}
