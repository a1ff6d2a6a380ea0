import type { Interval } from "../../../model/time/bounds.ts";

/**
 * Places stretches of time in as few lanes as possible, so that no two in one lane overlap (first fit by start,
 * which is optimal for intervals). A shared last and first day is a handover, not an overlap.
 * @param extentOf the part of a stretch that nothing else may cover
 * @returns the lanes from top to bottom, each in order of time
 */
export function packLanes<T>(stretches: readonly T[], extentOf: (stretch: T) => Interval): T[][] {
  const lanes: { placed: T[]; end: number }[] = [];
  const dated = stretches.map((stretch) => ({ stretch, ...extentOf(stretch) }));
  for (const { stretch, start, end } of dated.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const lane = lanes.find((candidate) => candidate.end <= start);
    if (!lane) lanes.push({ placed: [stretch], end });
    else {
      lane.placed.push(stretch);
      lane.end = end;
    }
  }
  return lanes.map(({ placed }) => placed);
}
