import { DAYS_A_YEAR } from "../../time/day.ts";
import type { TemporalGraph } from "../graph/temporal-graph.ts";
import type { InfluenceOptions, Reading, WorkControl } from "../options.ts";
import { prepare, searchBackwards, searchForwards } from "../search/search.ts";
import { countReached, tickRanges } from "../search/tick-ranges.ts";

/** Where an entity stands among time-respecting paths within a window. */
export interface TemporalPlace {
  /** How many others it could have influenced, and how many could have influenced it. */
  readonly reachOut: number;
  readonly reachIn: number;
  /**
   * The mean over all others of 1 ÷ (1 + years from the window's start to the earliest arrival), 0 for those that are not
   * reached: 1 where all are reached at once.
   */
  readonly closeness: number;
}

/**
 * Reach and temporal closeness of some entities under a reading, harmonic so that the unreached count as infinitely late
 * (after Pan and Saramäki 2011, Phys. Rev. E 84, 016105). Three label-setting searches an entity: work to be watched;
 * those that it did not come to are left out.
 * @param ids of entities
 */
export function temporalPlaces(
  graph: TemporalGraph,
  question: InfluenceOptions & { readonly reading: Reading },
  ids: readonly string[],
  control: WorkControl = {},
): { places: Map<string, TemporalPlace>; truncated: boolean } {
  const prepared = prepare(graph, question);
  const forwards = searchForwards(prepared, question.reading);
  const backwards = searchBackwards(prepared, question.reading);
  const places = new Map<string, TemporalPlace>();
  for (const [done, id] of ids.entries()) {
    if (control.shouldStop?.()) return { places, truncated: true };
    const entity = graph.entityIndex.get(id);
    if (entity === undefined) continue;
    const arrivals = tickRanges(forwards, entity);
    arrivals.delete(entity);
    const near = [...arrivals.values()].map(({ first }) => 1 / (1 + (first - prepared.start) / DAYS_A_YEAR));
    const closeness = near.reduce((sum, one) => sum + one, 0) / Math.max(1, graph.entities.length - 1);
    places.set(id, { reachOut: arrivals.size, reachIn: countReached(backwards, entity), closeness });
    control.onProgress?.(done + 1, ids.length);
  }
  return { places, truncated: false };
}
