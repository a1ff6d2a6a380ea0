import { KINDS, type Kind, SECTORS, type Sector } from "../../model/graph/kinds.ts";
import type { Network } from "../../model/graph/network.ts";
import type { Case } from "../store/case.ts";
import { NO_FILTERS, sliceWithin, sourceOf } from "../store/slice.ts";
import type { View } from "../store/view.ts";

/** How much of each sector, kind, source and relation type is in force within the window, shown or hidden. */
export interface Facets {
  readonly sectors: ReadonlyMap<Sector, number>;
  readonly kinds: ReadonlyMap<Kind, number>;
  readonly sources: ReadonlyMap<string, number>;
  readonly types: ReadonlyMap<string, number>;
}

/** Counts what the filters of the legend choose among: relations by sector, source and type, entities by kind. */
export function countFacets(loaded: Case, { window, reading }: Pick<View, "window" | "reading">): Facets {
  const { relations, entities } = sliceWithin(loaded, window, { ...NO_FILTERS, reading });
  return {
    sectors: countBy(relations.map(({ relation }) => relation.sector)),
    types: countBy(relations.map(({ relation }) => relation.type)),
    kinds: countBy(entities.map(({ kind }) => kind)),
    sources: countBy(relations.flatMap(({ relation }) => [...new Set(relation.sources.map(sourceOf))])),
  };
}

/** The same where it was counted with the picture. */
export function readFacets({ sectors, kinds, sources, types }: Network["counts"]): Facets {
  return {
    sectors: toMap(SECTORS, sectors),
    kinds: toMap(KINDS, kinds),
    sources: new Map(Object.entries(sources)),
    types: new Map(Object.entries(types)),
  };
}

function toMap<T extends string>(
  names: readonly T[],
  counts: { readonly [name in T]?: number },
): Map<T, number> {
  return new Map(names.map((name) => [name, counts[name] ?? 0]));
}

function countBy<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
