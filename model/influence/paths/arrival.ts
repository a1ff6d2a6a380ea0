import { bestTick } from "../criteria/earliest-arrival.ts";
import type { Ends } from "../criteria/finding.ts";
import type { Reading, WorkControl } from "../options.ts";
import { type FoundTick, restedArrival } from "../rest/rested.ts";
import { type Prepared, searchForwards } from "../search/search.ts";

/**
 * The earliest arrival of a path between two ends under a reading, within all limits of a question: one label-setting
 * search, or where rest is limited the exact search for simple paths.
 */
export function arrivalIn(
  prepared: Prepared,
  reading: Reading,
  ends: Ends,
  control: WorkControl = {},
): FoundTick {
  const { maxRest } = prepared;
  if (Number.isFinite(maxRest)) return restedArrival(prepared, reading, ends, maxRest, control);
  return { tick: bestTick(searchForwards(prepared, reading), ends.from, ends.to), truncated: false };
}
