import { type Filter, isDropped } from "../../model/graph/filter.ts";
import { KINDS, SECTORS } from "../../model/graph/kinds.ts";
import { dropBy } from "../../model/graph/within/case-filter.ts";
import type { Interval } from "../../model/time/bounds.ts";
import { type Standing, standingWithin } from "../../model/time/in-force.ts";
import { packCase, placesOf } from "./answers/pack-case.ts";
import type { Case, DatedEntity, DatedRelation } from "./case.ts";
import type { View } from "./view.ts";

/** More relations than this make a picture that nobody can read. */
const DRAW_LIMIT = 500;

/** A relation in force within the window, and whether that is certain. */
export interface InForce {
  readonly relation: DatedRelation;
  readonly standing: Exclude<Standing, "none">;
}

/** What the page shows of a case within a window. */
export interface WindowSlice {
  readonly window: Interval;
  /** The relations in force that the filters let through. */
  readonly relations: readonly InForce[];
  /** Those of them that the picture draws: all, up to the draw limit. */
  readonly drawn: readonly InForce[];
  /** The ends of the relations, and the poles that exist within the window. */
  readonly entities: readonly DatedEntity[];
  /** How many relations in force the filters hide. */
  readonly hidden: number;
}

/** What of the view decides which relations are shown. */
export type Filters = Pick<
  View,
  "reading" | "beginnings" | "hiddenSectors" | "hiddenKinds" | "hiddenTypes" | "without"
>;

/** The relations in force within a window that pass the filters, with the entities that they join. */
export function sliceWithin(of: Case, window: Interval, filters: Filters): WindowSlice {
  const relations: InForce[] = [];
  const dropped = dropBy(packCase(of), toFilter(of, filters));
  const places = placesOf(of);
  let hidden = 0;
  of.relations.forEach((relation, index) => {
    const standing = standingWithin(relation.bounds, window);
    if (standing === "none") return;
    const place = places[index] ?? -1;
    const isCertain = standing === "certain";
    const isOut =
      place < 0 || isDropped(dropped, place, isCertain) || (filters.reading === "certain" && !isCertain);
    if (isOut) hidden += 1;
    else relations.push({ relation, standing });
  });
  return {
    window,
    relations,
    drawn: relations.slice(0, DRAW_LIMIT),
    entities: collectEntities(of, window, relations, filters),
    hidden,
  };
}

/** What the view hides, said as a filter: lists of what is left. */
export function toFilter(of: Case, filters: Filters): Filter {
  const { hiddenSectors, hiddenKinds, hiddenTypes, without, beginnings } = filters;
  const left = <T>(all: readonly T[], hidden: ReadonlySet<T>) =>
    hidden.size === 0 ? undefined : all.filter((one) => !hidden.has(one));
  return {
    sectors: left(SECTORS, hiddenSectors),
    kinds: left(KINDS, hiddenKinds),
    types: left(
      packCase(of).types.map(({ type }) => type),
      hiddenTypes,
    ),
    without: [...without],
    beginnings,
  };
}

function isHidden(entity: DatedEntity | undefined, filters: Filters): boolean {
  return entity === undefined || filters.hiddenKinds.has(entity.kind) || filters.without.has(entity.id);
}

/** The source that a reference `sourceId#locator` points into. */
export function sourceOf(reference: string): string {
  return reference.split("#", 1)[0] ?? reference;
}

function collectEntities(of: Case, window: Interval, relations: readonly InForce[], filters: Filters) {
  const ids = new Set(relations.flatMap(({ relation }) => [relation.from, relation.to]));
  for (const pole of of.poles) if (existsWithin(of.entities.get(pole), window)) ids.add(pole);
  return [...ids]
    .map((id) => of.entities.get(id))
    .filter((entity): entity is DatedEntity => entity !== undefined && !isHidden(entity, filters));
}

function existsWithin(entity: DatedEntity | undefined, window: Interval): boolean {
  if (entity === undefined) return false;
  return entity.bounds === null || standingWithin(entity.bounds, window) !== "none";
}
