import * as z from "zod";
import type { Bounds } from "../time/bounds.ts";
import { parseDay } from "../time/day.ts";

const isoDay = z.iso.date();

/**
 * A date as it travels: the EDTF text of the source (ISO 8601-2) and the four bounds derived from it, as ISO days.
 * 0001-01-01 is an open start, 9999-12-31 an open end.
 */
export const dates = z.object({
  when: z.string(),
  startMin: isoDay,
  startMax: isoDay,
  endMin: isoDay,
  endMax: isoDay,
});

export type Dates = z.infer<typeof dates>;

/** The four bounds in days. */
export function toBounds({ startMin, startMax, endMin, endMax }: Dates): Bounds {
  return {
    startMin: parseDay(startMin),
    startMax: parseDay(startMax),
    endMin: parseDay(endMin),
    endMax: parseDay(endMax),
  };
}
