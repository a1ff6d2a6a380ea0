import type { ChangeKind } from "../../model/graph/compare/change-kind.ts";
import { type Filter, isDropped } from "../../model/graph/filter.ts";
import { KINDS, SECTORS } from "../../model/graph/kinds.ts";
import type { Network, PairLine } from "../../model/graph/network.ts";
import { dropBy } from "../../model/graph/within/case-filter.ts";
import type { Interval } from "../../model/time/bounds.ts";
import { type Standing, standingWithin } from "../../model/time/in-force.ts";
import { packCase, placesOf } from "./answers/pack-case.ts";
import type { Case, DatedEntity, DatedRelation } from "./case.ts";
import type { View } from "./view.ts";

/** More relations than this make a picture that nobody can read. */
export const DRAW_LIMIT = 500;

/** A relation in force within the window, and whether that is certain. */
export interface InForce {
  readonly relation: DatedRelation;
  readonly standing: Exclude<Standing, "none">;
  /** What became of it from one window to another, where two are compared. */
  readonly change?: ChangeKind;
}

/** How much is in force that the filters let through, drawn or not. */
export interface Totals {
  readonly relations: number;
  readonly certain: number;
  /** How many are denied by their source or only recommended. */
  readonly denied: number;
  readonly recommended: number;
  readonly entities: number;
  /** How many pairs of entities they join, where pairs are drawn: in a large case. */
  readonly pairs: number | null;
}

/** What the page shows of a case within a window. */
export interface WindowSlice {
  readonly window: Interval;
  /** The relations in force that the filters let through; of a large case those that are drawn one by one. */
  readonly relations: readonly InForce[];
  /** Those of them that the picture draws: all, up to the draw limit. */
  readonly drawn: readonly InForce[];
  /** Pairs of entities that are drawn as one line for all their relations, in a large case. */
  readonly pairs: readonly PairLine[];
  /** The ends of the relations, and the poles that exist within the window. */
  readonly entities: readonly DatedEntity[];
  /** How many relations in force the filters hide. */
  readonly hidden: number;
  readonly totals: Totals;
  /** What the filters choose among, where it was counted with the rest: in a large case. */
  readonly counts: Network["counts"] | null;
}

/** What of the view decides which relations are shown. */
export const FILTER_KEYS = [
  "reading",
  "beginnings",
  "hiddenSectors",
  "hiddenKinds",
  "hiddenTypes",
  "without",
] as const satisfies readonly (keyof View)[];

export type Filters = Pick<View, (typeof FILTER_KEYS)[number]>;

/** For what is told of all that may have been, whatever the reading of the view. */
export const EVERY_READING: Pick<Filters, "reading"> = { reading: "possible" };

/** The filters of a view, apart from all else that it holds. */
export function pickFilters(view: Filters): Filters {
  const { reading, beginnings, hiddenSectors, hiddenKinds, hiddenTypes, without } = view;
  return { reading, beginnings, hiddenSectors, hiddenKinds, hiddenTypes, without };
}

/** Whether one view may show other relations than another, by its window or its filters, or names them otherwise. */
export function changesSlice(now: View, before: View): boolean {
  return (
    now.window.start !== before.window.start ||
    now.window.end !== before.window.end ||
    now.language !== before.language ||
    FILTER_KEYS.some((key) => now[key] !== before[key])
  );
}

/** Nothing is hidden. */
export const NO_FILTERS: Filters = {
  reading: "possible",
  beginnings: "any",
  hiddenSectors: new Set(),
  hiddenKinds: new Set(),
  hiddenTypes: new Set(),
  without: new Set(),
};

/** The relations in force within a window that pass the filters, with the entities that they join. */
export function sliceWithin(loaded: Case, window: Interval, filters: Filters): WindowSlice {
  const relations: InForce[] = [];
  const dropped = dropBy(packCase(loaded), toFilter(loaded, filters));
  const places = placesOf(loaded);
  let hidden = 0;
  loaded.relations.forEach((relation, index) => {
    const standing = standingWithin(relation.bounds, window);
    if (standing === "none") return;
    const place = places[index] ?? -1;
    const isCertain = standing === "certain";
    const isOut =
      place < 0 || isDropped(dropped, place, isCertain) || (filters.reading === "certain" && !isCertain);
    if (isOut) hidden += 1;
    else relations.push({ relation, standing });
  });
  const entities = collectEntities(loaded, window, relations, filters);
  return {
    window,
    relations,
    drawn: relations.slice(0, DRAW_LIMIT),
    pairs: [],
    entities,
    hidden,
    totals: countTotals(relations, entities),
    counts: null,
  };
}

/** The totals of what is listed whole. */
export function countTotals(relations: readonly InForce[], entities: readonly DatedEntity[]): Totals {
  const count = (test: (inForce: InForce) => boolean) => relations.filter(test).length;
  return {
    relations: relations.length,
    certain: count(({ standing }) => standing === "certain"),
    denied: count(({ relation }) => relation.denied),
    recommended: count(({ relation }) => !relation.denied && relation.voice === "recommends"),
    entities: entities.length,
    pairs: null,
  };
}

/** What the view hides, said as a filter: lists of what is left. */
export function toFilter(loaded: Case, filters: Filters): Filter {
  const { hiddenSectors, hiddenKinds, hiddenTypes, without, beginnings } = filters;
  const left = <T>(all: readonly T[], hidden: ReadonlySet<T>) =>
    hidden.size === 0 ? undefined : all.filter((one) => !hidden.has(one));
  return {
    sectors: left(SECTORS, hiddenSectors),
    kinds: left(KINDS, hiddenKinds),
    types: left([...loaded.types.keys()], hiddenTypes),
    without: [...without],
    beginnings,
  };
}

/** Whether a pole is part of the picture: it exists within the window, and nothing hides it. */
export function showsPole(entity: DatedEntity | undefined, window: Interval, filters: Filters): boolean {
  if (entity === undefined || filters.hiddenKinds.has(entity.kind) || filters.without.has(entity.id))
    return false;
  return entity.bounds === null || standingWithin(entity.bounds, window) !== "none";
}

/** The source that a reference `sourceId#locator` points into. */
export function sourceOf(reference: string): string {
  return reference.split("#", 1)[0] ?? reference;
}

function collectEntities(loaded: Case, window: Interval, relations: readonly InForce[], filters: Filters) {
  const ids = new Set(relations.flatMap(({ relation }) => [relation.from, relation.to]));
  for (const pole of loaded.poles) if (showsPole(loaded.entities.get(pole), window, filters)) ids.add(pole);
  return [...ids].flatMap((id) => loaded.entities.get(id) ?? []);
}
