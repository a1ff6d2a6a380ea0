import type { Filter } from "../../model/graph/filter.ts";
import { KINDS, SECTORS } from "../../model/graph/kinds.ts";
import type { Reading } from "../../model/time/reading.ts";
import type { Case } from "../store/case.ts";
import type { Filters } from "../store/slice.ts";

/** What a request keeps, as the page has it: by what it hides. Sources that are kept are not among that. */
export function toFilters(loaded: Case, filter: Filter, reading: Reading): Filters {
  const hidden = <T>(all: Iterable<T>, kept: readonly T[] | undefined) =>
    new Set(kept === undefined ? [] : [...all].filter((one) => !kept.includes(one)));
  return {
    reading,
    beginnings: filter.beginnings ?? "any",
    hiddenSectors: hidden(SECTORS, filter.sectors),
    hiddenKinds: hidden(KINDS, filter.kinds),
    hiddenTypes: hidden(loaded.types.keys(), filter.types),
    without: new Set(filter.without),
  };
}
