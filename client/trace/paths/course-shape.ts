import type { Interval } from "../../../model/time/bounds.ts";
import type { Day } from "../../../model/time/day.ts";
import type { Course, Station } from "./course.ts";

/** Height of the way from one entity to the next, and room above the first and below the last (pixels). */
export const STEP = 60;
const MARGIN = 14;

/** Room that a statement beside a station needs, and at most takes (pixels). */
const LEAST = 190;
const MOST = 470;
const AIR = 16;

/** Where things lie on the way down: x of a day. */
type Across = (day: Day) => number;

/** A station as it is drawn: between which x, on what height, and where its statement stands. */
export interface StationShape {
  readonly station: Station;
  readonly x: Interval;
  readonly top: number;
  readonly text: { readonly left: number; readonly width: number; readonly side: "left" | "right" };
}

/** The height of the row of an entity. */
export function rowOf(index: number): number {
  return MARGIN + index * STEP;
}

/** The height of a whole drawing. */
export function heightOf({ entities }: Course): number {
  return rowOf(entities.length - 1) + MARGIN;
}

/** Places the stations of a course on a drawing so many pixels wide. */
export function shapeStations({ stations }: Course, across: Across, width: number): StationShape[] {
  return stations.map((station, index) => {
    const x = { start: across(station.moment.start), end: across(station.moment.end + 1) };
    return { station, x, top: rowOf(index), text: placeText(x, width) };
  });
}

/** A statement stands to the right of its station where there is room, else to the left, else over its span. */
function placeText({ start, end }: Interval, width: number): StationShape["text"] {
  const [before, after] = [start - AIR - 10, width - end - AIR];
  if (after >= LEAST) return { left: end + AIR, width: Math.min(after, MOST), side: "right" };
  if (before >= LEAST) {
    const taken = Math.min(before, MOST);
    return { left: before - taken, width: taken, side: "left" };
  }
  const over = Math.max(width - start - AIR, Math.min(LEAST, width));
  return { left: width - over, width: Math.min(over, MOST), side: "right" };
}

/** Air between a name on its row and the line, and the room beside the line that most names need (pixels). */
const BESIDE = 8;
const NAME = 150;

/**
 * Where the name of an entity stands on its row in a drawing without room at its side: beside the line that goes down from
 * there, on the side with more room, or over its span, so that the line never runs through it.
 * @param station where it goes down; none below the last entity
 */
export function placeName(station: StationShape | undefined, width: number) {
  if (station === undefined) return { left: 0, maxWidth: width };
  const { start, end } = station.x;
  const roomOf = (wide: number) => Math.max(wide - BESIDE, 0);
  const [before, over, after] = [roomOf(start), roomOf(width - start), roomOf(width - end)];
  const most = Math.max(before, after);
  // Over a span that fills the room, rather than a word long beside it.
  if (most < Math.min(NAME, over)) return { left: start + BESIDE, maxWidth: over };
  return before > after
    ? { right: width - start + BESIDE, maxWidth: most }
    : { left: end + BESIDE, maxWidth: most };
}

/**
 * The line of a course as an SVG path: along an entity while influence rests with it, down where it passes on.
 * @param edge the earliest course, which nothing can precede, or the latest
 */
export function drawLine(
  shapes: readonly StationShape[],
  edge: "start" | "end",
  until = shapes.length,
): string {
  return shapes
    .slice(0, until)
    .map(
      ({ x, top }, index) =>
        `${index === 0 ? `M${x[edge].toFixed(1)} ${top}` : ""}H${x[edge].toFixed(1)}V${top + STEP}`,
    )
    .join("");
}

/** What lies between the earliest and the latest course, as an SVG path. */
export function drawBand(shapes: readonly StationShape[]): string {
  const there = drawLine(shapes, "start");
  const back = [...shapes]
    .reverse()
    .map(({ x, top }) => `H${x.end.toFixed(1)}V${top}`)
    .join("");
  return shapes.length === 0 ? "" : `${there}${back}Z`;
}
