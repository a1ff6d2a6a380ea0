import { expect } from "vitest";
import type { CatalogueQueries } from "../../model/catalogue/queries.generated.ts";
import { QUERY_NAMES } from "../../model/catalogue/queries.generated.ts";
import type { ServedCase } from "./served-case.ts";

type Name = keyof CatalogueQueries;

/** The rows that a query of the catalogue gives over HTTP. */
export async function ask<N extends Name>(
  served: ServedCase,
  name: N,
  parameters: CatalogueQueries[N]["parameters"] = {},
): Promise<CatalogueQueries[N]["row"][]> {
  const query = new URLSearchParams(Object.entries(parameters).map(([key, value]) => [key, String(value)]));
  const response = await served.get(`/api/queries/${QUERY_NAMES[name]}?${query}`);
  const answer = await response.json();
  expect(answer.detail).toBeUndefined();
  return answer.rows;
}
