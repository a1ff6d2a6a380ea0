import type { CaseColumns, CaseRelations } from "../columns.ts";
import { type Dropped, type Filter, type FilterLists, markDropped, toSieve } from "../filter.ts";

/** How many filters of a case are remembered: dragging a window asks with the same one many times a second. */
const REMEMBERED = 4;

const remembered = new WeakMap<CaseRelations, Map<string, { readonly dropped: Dropped }>>();

/** What a filter drops of a case; the last few answers are kept. */
export function dropBy(columns: CaseColumns, filter: Filter): Dropped {
  const known = remembered.get(columns.relations) ?? new Map();
  remembered.set(columns.relations, known);
  const { types, kinds, sectors, sources, without, beginnings } = filter;
  const key = JSON.stringify([types, kinds, sectors, sources, without, beginnings]);
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
export function listsOf({ types, sourceSets, when, entities, relations }: CaseColumns): FilterLists {
  return {
    types,
    sourceSets,
    when,
    kind: entities.kind,
    entityIndex: entities.ids.indexOf,
    relationIndex: relations.ids.indexOf,
  };
}
