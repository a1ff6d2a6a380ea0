import type { CaseColumns } from "../columns.ts";
import { SECTORS, type Sector } from "../kinds.ts";
import type { NetworkInForce } from "./network-in-force.ts";

/** Relations by sector, those that are certainly in force apart from those that only may be. */
export type BySector = Readonly<Record<Sector, { readonly certain: number; readonly possible: number }>>;

/** Counts what is in force by sector. */
export function countSectors(columns: CaseColumns, { relations }: NetworkInForce): BySector {
  const { sector } = columns.relations;
  const counts = {
    political: { certain: 0, possible: 0 },
    military: { certain: 0, possible: 0 },
    economic: { certain: 0, possible: 0 },
    cultural: { certain: 0, possible: 0 },
    ideational: { certain: 0, possible: 0 },
  };
  for (const { relation, isCertain } of relations) {
    counts[SECTORS[sector[relation] ?? 0] ?? "political"][isCertain ? "certain" : "possible"]++;
  }
  return counts;
}
