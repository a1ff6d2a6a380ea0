import type { CaseColumns } from "../columns.ts";
import { type Filter, type FilterLists, markDropped, toSieve } from "../filter.ts";

/** The relations of a case that a filter drops, marked with 1; undefined when it drops none. */
export type Dropped = Uint8Array | undefined;

/** How many filters of a case are remembered: dragging a window asks with the same one many times a second. */
const REMEMBERED = 4;

const remembered = new WeakMap<CaseColumns, Map<string, { readonly dropped: Dropped }>>();

/** What a filter drops of a case; the last few answers are kept. */
export function dropBy(columns: CaseColumns, filter: Filter): Dropped {
  const known = remembered.get(columns) ?? new Map();
  remembered.set(columns, known);
  const key = JSON.stringify([filter.types, filter.kinds, filter.sectors, filter.sources, filter.without]);
  const found = known.get(key) ?? {
    dropped: markDropped(columns.relations, toSieve(listsOf(columns), filter)),
  };
  known.delete(key);
  known.set(key, found);
  const oldest = known.keys().next().value;
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  return found.dropped;
}

/** What names are looked up in. */
export function listsOf({ types, sourceSets, entities, relations }: CaseColumns): FilterLists {
  return {
    types,
    sourceSets,
    kind: entities.kind,
    entityIndex: entities.ids.indexOf,
    relationIndex: relations.ids.indexOf,
  };
}
