import type { QueryDescription } from "../../model/catalogue/query.ts";
import type { QueryView } from "./query-view.ts";

/** The questions that can be asked by name; null before they are there. */
type Catalogue = readonly QueryDescription[] | null;

/** The Cypher of a view: what was typed, or else the catalogue's own. */
export function textOf(query: QueryView, catalogue: Catalogue): string {
  return query.text ?? declaredBy(query, catalogue)?.text.trim() ?? "";
}

/** The query of the catalogue that this is, or started from. */
export function declaredBy(query: QueryView, catalogue: Catalogue): QueryDescription | null {
  return catalogue?.find(({ name }) => name === query.catalogue) ?? null;
}
