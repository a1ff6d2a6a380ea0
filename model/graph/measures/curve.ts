import type { Interval } from "../../time/bounds.ts";
import type { Day } from "../../time/day.ts";
import type { Side } from "../compare/side.ts";
import { startBins } from "../within/bins.ts";
import { type NetworkPosition, placesIn } from "./centrality.ts";
import { networkInForce } from "./network-in-force.ts";
import { type BySector, countSectors } from "./sectors.ts";

/** The network of one year, and where the entities asked about stood in it. */
export interface MeasuredYear {
  /** The first day of the year that lies within the window. */
  readonly start: Day;
  readonly sectors: BySector;
  /** Into how many communities it falls. */
  readonly communities: number;
  /** In the order asked; undefined where nothing in force joins one. */
  readonly places: readonly (NetworkPosition | undefined)[];
}

/**
 * Measures the network of one year, under the reading and the filter of a side.
 * @param entities indexes of those whose place is told
 */
export function measureYear(side: Side, entities: readonly number[]): MeasuredYear {
  const network = networkInForce(side);
  const { places, communities } = placesIn(network, entities.length > 0);
  return {
    start: side.window.start,
    sectors: countSectors(side.columns, network),
    communities: communities.count,
    places: entities.map((entity) => places.get(entity)),
  };
}

/** The years of the calendar that a window has days of, each cut to it. */
export function yearsOf(span: Interval): Interval[] {
  const starts = startBins(span, "year");
  return Array.from(starts, (start, year) => ({ start, end: (starts[year + 1] ?? span.end + 1) - 1 }));
}
