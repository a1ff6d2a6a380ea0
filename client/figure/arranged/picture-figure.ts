import type { Arrangement } from "../../../model/exchange/figure/arrangement.ts";
import type { Caption } from "../../../model/exchange/figure/caption.ts";
import { narrow } from "../../network/arrange/narrow.ts";
import type { Case } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import type { Figure } from "../../store/take-away.ts";
import { lanesFigure } from "./lanes-figure.ts";
import { matrixFigure } from "./matrix-figure.ts";

/**
 * What stands in the place of the picture: the network, or a chart of the same slice.
 * @param drawNetwork draws that where no chart is asked for
 */
export function pictureFigure(
  loaded: Case,
  slice: WindowSlice,
  arranged: Pick<Arrangement, "layout" | "aside" | "around">,
  caption: Caption,
  drawNetwork: () => Figure | null,
): Figure | null {
  if (arranged.layout === "lanes") return lanesFigure(loaded, narrow(slice, arranged), caption);
  if (arranged.layout === "matrix") return matrixFigure(loaded, narrow(slice, arranged), caption);
  return drawNetwork();
}
