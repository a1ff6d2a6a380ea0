import type { Case } from "../store/case.ts";
import type { Margins } from "./frame.ts";
import { measureLabel } from "./labels.ts";

/** The size of the names of poles in pixels of the screen. */
export const POLE_LABEL_SIZE = 17;

/** In a picture narrower than this (pixels) the names of the poles are smaller and stand below them. */
export const NARROW = 640;

/** Room beside the names of the poles (pixels): for the node itself and a little air. */
const SIDE = 28;

/** Room for the names of the poles at either side, and for a label above and below, in a picture so many pixels wide. */
export function marginsFor({ dataset: { poles }, entities }: Case, width: number): Margins {
  if (width < NARROW) return { left: 48, right: 60, top: 32, bottom: 48 };
  const widest = (ids: readonly string[]) =>
    Math.max(0, ...ids.map((id) => measureLabel(entities.get(id)?.name ?? "", POLE_LABEL_SIZE).width));
  return { left: widest(poles.left) + SIDE, right: widest(poles.right) + SIDE, top: 40, bottom: 44 };
}
