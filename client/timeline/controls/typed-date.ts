import type { Interval } from "../../../model/time/bounds.ts";
import { FIRST_DAY, formatDay, LAST_DAY } from "../../../model/time/day.ts";
import { readTyped } from "../../../model/time/typed.ts";
import { describeInterval } from "../../format/day.ts";
import { clipTo, type Edge } from "../window/window.ts";
import { unitAround } from "../years.ts";

/** The shortest text that gives back an edge of the window: "1968", "1968-10" or "1968-10-03". */
export function writeEdge({ start, end }: Interval, edge: Edge): string {
  const day = edge === "start" ? start : end;
  const iso = formatDay(day);
  if (unitAround(day, "year")[edge] === day) return iso.slice(0, 4);
  return unitAround(day, "month")[edge] === day ? iso.slice(0, 7) : iso;
}

/**
 * The window after a date was typed for one of its edges. A start is read as early, an end as late as the date
 * allows; a text with two sides (`1968/1975`) sets both. An edge put beyond the other takes it along.
 * @param text a date as people write it, EDTF, an ISO day, or just a year
 * @throws Error when the text is no date or lies outside the span; the message says how to mend it
 */
export function typeEdge(window: Interval, edge: Edge, text: string, span: Interval): Interval {
  const { bounds, when } = readTyped(text, span.end);
  const typed = {
    start: bounds.startMin === FIRST_DAY ? span.start : bounds.startMin,
    end: bounds.endMax === LAST_DAY ? span.end : bounds.endMax,
  };
  if (typed.start > span.end || typed.end < span.start) {
    const years = describeInterval({ start: span.start, end: span.end });
    throw new Error(`${text.trim()} lies outside the timeline; choose a date within ${years}`);
  }
  const clipped = clipTo(typed, span);
  if (when.includes("/")) return clipped;
  if (edge === "start") return clipped.start <= window.end ? { ...window, start: clipped.start } : clipped;
  return clipped.end >= window.start ? { ...window, end: clipped.end } : clipped;
}
