import type { Interval } from "../../model/time/bounds.ts";

/**
 * Places stretches of time in as few lanes as possible, so that no two in one lane overlap (first fit by start,
 * which is optimal for intervals). A shared last and first day is a handover, not an overlap.
 * @returns the lanes from top to bottom, each in order of time
 */
export function packLanes<T extends Interval>(stretches: readonly T[]): T[][] {
  const lanes: T[][] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const lane = lanes.find((placed) => endOf(placed) <= stretch.start);
    if (lane) lane.push(stretch);
    else lanes.push([stretch]);
  }
  return lanes;
}

function endOf(lane: readonly Interval[]): number {
  return lane.at(-1)?.end ?? Number.NEGATIVE_INFINITY;
}
