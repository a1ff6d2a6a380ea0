import type { Bounds, Interval } from "../../model/time/bounds.ts";
import { parseDay } from "../../model/time/day.ts";
import { useCase } from "../store/hooks.ts";

/** The years within the timeline in which something may have been in force; null where there are none. */
export function useShowTime({ startMin, endMax }: Bounds): Interval | null {
  const { span } = useCase().dataset;
  const start = Math.max(startMin, parseDay(span.start));
  const end = Math.min(endMax, parseDay(span.end));
  return start <= end ? { start, end } : null;
}
