import type { CaseColumns } from "../columns.ts";
import { KINDS, SECTORS } from "../kinds.ts";
import type { Network } from "../network.ts";
import type { InForceCounts } from "./found-in-force.ts";

/** Counts by index as counts by name. */
export function writeCounts({ types, sourceSets }: CaseColumns, counts: InForceCounts): Network["counts"] {
  return {
    sectors: byName(SECTORS, counts.sector),
    kinds: byName(KINDS, counts.kind),
    types: byName(
      types.map(({ type }) => type),
      counts.type,
    ),
    sources: countSources(sourceSets, counts.sourceSet),
  };
}

function byName(names: readonly string[], counts: Int32Array): Record<string, number> {
  const named = names.map((name, index): [string, number] => [name, counts[index] ?? 0]);
  return Object.fromEntries(named.filter(([, count]) => count > 0));
}

/** How many relations rest on each source. */
export function countSources(
  sourceSets: CaseColumns["sourceSets"],
  ofSet: Int32Array,
): Record<string, number> {
  const counts = new Map<string, number>();
  sourceSets.forEach((set, index) => {
    const count = ofSet[index] ?? 0;
    if (count > 0) for (const source of set) counts.set(source, (counts.get(source) ?? 0) + count);
  });
  return Object.fromEntries(counts);
}
