import type { Layout } from "../../model/graph/dataset.ts";
import type { Box } from "./box.ts";

/** A width and a height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room around the layout in pixels: for the names of the poles at its sides, for labels above and below. */
export type Margins = Box;

/** Where the layout lies on the screen: `screen = layout · zoom + pan`. */
export interface Camera {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** How much wider and higher something is drawn. */
export interface Stretch {
  readonly x: number;
  readonly y: number;
}

/** A picture is stretched at most so much: beyond that its shape is lost. */
const MOST = 2.2;

/** How many times wider than high a picture is at most drawn to fill a room. */
export function widthOfRoom({ width, height }: Size): number {
  return Math.min(Math.max(width / Math.max(height, 1), 1 / MOST), MOST);
}

/** The rectangle that the places of a layout span; a point at the origin where there are none. */
export function boxOfLayout(layout: Layout): Box {
  const places = Object.values(layout);
  if (places.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 };
  return places.reduce(
    (box, [x, y]) => ({
      left: Math.min(box.left, x),
      right: Math.max(box.right, x),
      top: Math.min(box.top, y),
      bottom: Math.max(box.bottom, y),
    }),
    { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity },
  );
}

/**
 * How much wider or higher than its layout a picture must be drawn to fill the room that there is.
 * @returns factors of x and y, one of which is 1
 */
export function stretchFor(size: Size, box: Box, margins: Margins): Stretch {
  const room = roomWithin(size, margins);
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (width === 0 || height === 0) return { x: 1, y: 1 };
  const ratio = ((room.width / room.height) * height) / width;
  return { x: Math.min(Math.max(ratio, 1), MOST), y: Math.min(Math.max(1 / ratio, 1), MOST) };
}

/** A rectangle drawn wider or higher. */
export function stretchBox({ left, right, top, bottom }: Box, { x, y }: Stretch): Box {
  return { left: left * x, right: right * x, top: top * y, bottom: bottom * y };
}

/** The camera that shows a rectangle whole and in the middle of the room that there is. */
export function frame(size: Size, box: Box, margins: Margins): Camera {
  const room = roomWithin(size, margins);
  const width = Math.max(box.right - box.left, 1);
  const height = Math.max(box.bottom - box.top, 1);
  const zoom = Math.min(room.width / width, room.height / height, 2);
  return {
    zoom,
    pan: {
      x: margins.left + (room.width - width * zoom) / 2 - box.left * zoom,
      y: margins.top + (room.height - height * zoom) / 2 - box.top * zoom,
    },
  };
}

function roomWithin({ width, height }: Size, { left, right, top, bottom }: Margins): Size {
  return { width: Math.max(width - left - right, 50), height: Math.max(height - top - bottom, 50) };
}
