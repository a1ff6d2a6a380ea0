import type { Interval } from "../../../model/time/bounds.ts";
import { FIRST_DAY, formatDay, LAST_DAY } from "../../../model/time/day.ts";
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
 * @param windowNow the window once the text is read: it may have moved meanwhile
 * @param text a date as people write it, EDTF, an ISO day, or just a year
 * @throws Error when the text is no date or lies outside the span; the message says how to mend it
 */
export async function typeEdge(
  windowNow: () => Interval,
  edge: Edge,
  text: string,
  span: Interval,
): Promise<Interval> {
  const { bounds, when } = await readTyped(text, span);
  const window = windowNow();
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

/** How a text is read as a date, in words: what it will count as. @throws WhenError when it is none */
export async function describeTyped(text: string, span: Interval): Promise<string> {
  const { when } = await readTyped(text, span);
  const { dateInWords } = await import("../../../model/time/words.ts");
  return dateInWords(when);
}

async function readTyped(text: string, span: Interval) {
  // The parser is large and seldom needed, so it is fetched on first use.
  const [{ readWhen }, { fromWritten }] = await Promise.all([
    import("../../../model/time/edtf.ts"),
    import("../../../model/time/written.ts"),
  ]);
  const when = fromWritten(text);
  return { when, bounds: readWhen(when, span.end).bounds };
}
