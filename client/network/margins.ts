import type { Case } from "../store/case.ts";
import type { Box } from "./box.ts";
import type { Margins, Size } from "./frame.ts";
import { measureName } from "./names/measure.ts";

/** The size of the names of poles in pixels of the screen. */
export const POLE_LABEL_SIZE = 17;

/** In a picture narrower than this (pixels) the names of the poles are smaller and stand below them. */
export const NARROW = 640;

/** Room beside the names of the poles (pixels): for the node itself and a little air. */
const SIDE = 28;

/** The corner that the buttons for the zoom take (pixels). */
const TOOLS = { width: 52, height: 154 } as const;

/** The corner that the key to the shapes takes, or in its place the note of names that have no room (pixels). */
const KEY = { width: 470, height: 26 } as const;

/** Room for the names of the poles at either side, and for a label above and below, in a picture so many pixels wide. */
export function marginsFor({ dataset: { poles }, entities }: Case, width: number): Margins {
  if (width < NARROW) return { left: 48, right: TOOLS.width + 12, top: 32, bottom: 48 };
  const widest = (ids: readonly string[]) =>
    Math.max(
      0,
      ...ids.map((id) => measureName(entities.get(id)?.name ?? "", POLE_LABEL_SIZE, "serif").width),
    );
  return {
    left: widest(poles.left) + SIDE,
    right: Math.max(widest(poles.right), TOOLS.width) + SIDE,
    top: 40,
    bottom: 44,
  };
}

/** What stands over a picture and hides what lies under it: the buttons for the zoom, and the key to its shapes. */
export function boxesOver({ width, height }: Size): Box[] {
  const tools = { left: width - TOOLS.width, right: width, top: height - TOOLS.height, bottom: height };
  const key = {
    left: 0,
    right: Math.min(KEY.width, width - TOOLS.width),
    top: height - KEY.height,
    bottom: height,
  };
  return [tools, key];
}
