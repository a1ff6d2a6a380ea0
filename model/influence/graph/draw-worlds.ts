import type { Bounds } from "../../time/bounds.ts";
import { FIRST_DAY, LAST_DAY } from "../../time/day.ts";
import type { Random } from "../measures/random.ts";
import { type Dated, redate } from "./redate.ts";
import { boundsOf, type TemporalGraph } from "./temporal-graph.ts";

/**
 * One world of a graph: each token takes a start and an end, uniform among all pairs of days within its bounds of which
 * the start is not the later. Linear in arcs.
 */
export function drawWorld(graph: TemporalGraph, random: Random): TemporalGraph {
  const drawn = new Map<number, Dated>();
  const dated = redate(graph, (relation) => {
    const token = graph.token[relation] ?? -1;
    // Relations of their own dates are counted behind the tokens that several share.
    const key = token < 0 ? graph.centre.length + relation : token;
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const dates = drawDates(boundsOf(graph, relation), random);
    drawn.set(key, dates);
    return dates;
  });
  // An unknown side is drawn from all of time.
  return { ...dated, firstDay: FIRST_DAY, lastDay: LAST_DAY };
}

/** By rejection: bounds are tight, so that about half of all pairs at least are in order. */
function drawDates({ startMin, startMax, endMin, endMax }: Bounds, random: Random): Dated {
  for (;;) {
    const start = startMin + random.below(startMax - startMin + 1);
    const end = endMin + random.below(endMax - endMin + 1);
    if (start <= end) return { startMin: start, startMax: start, endMin: end, endMax: end, doubted: false };
  }
}
