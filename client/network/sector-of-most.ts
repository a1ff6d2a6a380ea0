import { SECTORS, type Sector } from "../../model/graph/kinds.ts";

/** The sector of most relations; of equally many, the first in the order of sectors. */
export function sectorOfMost(count: (sector: Sector) => number): Sector {
  const [sector = "political"] = SECTORS.toSorted((a, b) => count(b) - count(a));
  return sector;
}
