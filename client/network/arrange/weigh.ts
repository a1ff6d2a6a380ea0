import { SECTORS, type Sector } from "../../../model/graph/kinds.ts";
import type { WindowSlice } from "../../store/slice.ts";
import { sectorOfMost } from "../sector-of-most.ts";

/** What joins an entity within a window. */
export interface Weight {
  readonly relations: number;
  /** The sector of most of them; of equally many, the first in the order of sectors. */
  readonly sector: Sector;
}

/** How many relations of a slice each entity has, and of which sector most are; of a large case those that are drawn. */
export function weigh({ relations, pairs }: WindowSlice): ReadonlyMap<string, Weight> {
  const counts = new Map<string, Map<Sector, number>>();
  const add = (id: string, sector: Sector, count: number) => {
    const own = counts.get(id) ?? new Map<Sector, number>();
    own.set(sector, (own.get(sector) ?? 0) + count);
    counts.set(id, own);
  };
  for (const { relation } of relations)
    for (const id of [relation.from, relation.to]) add(id, relation.sector, 1);
  for (const { ends, sectors } of pairs)
    for (const sector of SECTORS) for (const id of ends) add(id, sector, sectors[sector] ?? 0);
  return new Map([...counts].map(([id, own]) => [id, toWeight(own)]));
}

function toWeight(counts: ReadonlyMap<Sector, number>): Weight {
  const of = (sector: Sector) => counts.get(sector) ?? 0;
  return { relations: SECTORS.reduce((sum, one) => sum + of(one), 0), sector: sectorOfMost(of) };
}
