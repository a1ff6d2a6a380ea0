import type { Ask } from "../store/feature.ts";
import { comparisonQuery } from "./api.ts";

/** Both windows compared. A file has every change, where the page lists the first ones. */
export const ask = ((loaded, view) => [
  new URLSearchParams(`view=compare&${comparisonQuery(loaded, view, { limit: undefined })}`),
]) satisfies Ask;
