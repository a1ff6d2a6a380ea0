import type { Bounds } from "../../model/time/bounds.ts";
import { FIRST_DAY, LAST_DAY } from "../../model/time/day.ts";
import { describeDay } from "../format/day.ts";

/**
 * How the four bounds of a date are read, as two clauses: "began between 1 January 1968 and 31 December 1968",
 * "ended on 29 August 1975".
 * @param when the date as the source gives it (EDTF), which tells an end that is open from one that is unknown
 */
export function describeBounds(when: string, bounds: Bounds): { start: string; end: string } {
  return { start: describeStart(bounds), end: describeEnd(when, bounds) };
}

function describeStart({ startMin, startMax }: Bounds): string {
  if (startMax === FIRST_DAY) return "was so as far back as the source looks";
  if (startMin === FIRST_DAY && startMax === LAST_DAY) return "began at an unknown time";
  if (startMin === FIRST_DAY) return `began at an unknown time, on ${describeDay(startMax)} at the latest`;
  if (startMax === LAST_DAY) return `began at an unknown time, on ${describeDay(startMin)} at the earliest`;
  return `began ${describeRange(startMin, startMax)}`;
}

function describeEnd(when: string, { endMin, endMax }: Bounds): string {
  if (endMax !== LAST_DAY) return `ended ${describeRange(endMin, endMax)}`;
  if (when.endsWith("..")) return `was still so on ${describeDay(endMin)}, when the source was written`;
  if (endMin === FIRST_DAY) return "ended at an unknown time, if it has";
  return `ended at an unknown time, on ${describeDay(endMin)} at the earliest`;
}

function describeRange(min: number, max: number): string {
  if (min === max) return `on ${describeDay(min)}`;
  return `between ${describeDay(min)} and ${describeDay(max)}`;
}
