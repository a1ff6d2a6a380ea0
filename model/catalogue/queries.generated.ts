// Generated from the headers of the query files by tools/generate-queries.ts; do not edit.
import type { EntityCell, RelationCell } from "./query.ts";

/** What each query of the catalogue takes, as a request writes it, and what a row of its answer holds. */
export interface CatalogueQueries {
  /** Who led which government of a state, from when to when? */
  offices: {
    parameters: { state?: string; start?: string; end?: string };
    row: { leader: EntityCell; government: EntityCell; term: string; evidence: RelationCell };
  };
}

/** What each query is called in an address. */
export const QUERY_NAMES = {
  offices: "offices",
} as const satisfies Record<keyof CatalogueQueries, string>;
