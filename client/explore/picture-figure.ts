import type { LayoutName } from "../../model/exchange/figure/arrangement.ts";
import type { Caption } from "../../model/exchange/figure/caption.ts";
import { lanesFigure } from "../figure/arranged/lanes-figure.ts";
import { matrixFigure } from "../figure/arranged/matrix-figure.ts";
import { describeNarrowed } from "../network/arrange/describe-narrowed.ts";
import { narrow } from "../network/arrange/narrow.ts";
import { describeLanes, describeMatrix } from "../network/charts/words.ts";
import { chooseLanes } from "../network/lanes/shape-lanes.ts";
import { shapeMatrix } from "../network/matrix/shape-matrix.ts";
import { countDrawn, describeDrawn } from "../shell/describe-slice.ts";
import type { Case } from "../store/case.ts";
import type { WindowSlice } from "../store/slice.ts";
import type { Figure } from "../store/take-away.ts";
import type { View } from "../store/view.ts";

/** What of a view decides what is drawn of a slice. */
type Arranged = Pick<View, "layout" | "aside" | "around">;

/** How much a picture draws of what is in force, and what the reader left out of it; null where it draws all. */
export function describePicture(loaded: Case, slice: WindowSlice, arranged: Arranged): string | null {
  const drawn = describeShown(loaded, narrow(slice, arranged), arranged.layout);
  const told = [drawn, describeNarrowed(loaded, slice, arranged)].filter((words) => words !== null).join(" ");
  return told || null;
}

/**
 * What stands in the place of the picture: the network, or a chart of the same slice.
 * @param drawNetwork draws that where no chart is asked for
 */
export function pictureFigure(
  loaded: Case,
  slice: WindowSlice,
  arranged: Arranged,
  caption: Caption,
  drawNetwork: () => Figure | null,
): Figure | null {
  if (arranged.layout === "lanes") return lanesFigure(loaded, narrow(slice, arranged), caption);
  if (arranged.layout === "matrix") return matrixFigure(loaded, narrow(slice, arranged), caption);
  return drawNetwork();
}

function describeShown(loaded: Case, shown: WindowSlice, layout: LayoutName): string | null {
  const all = shown.totals.relations;
  if (layout === "lanes") {
    const chosen = chooseLanes(shown);
    const drawn = new Set(chosen.lanes.flatMap(({ relations }) => relations));
    return [countDrawn(all, drawn.size), describeLanes(chosen, shown)].filter(Boolean).join(" ");
  }
  if (layout === "matrix") {
    const matrix = shapeMatrix(loaded, shown);
    const drawn = [...matrix.cells.values()].reduce((sum, { count }) => sum + count, 0);
    return [countDrawn(all, drawn), describeMatrix(matrix)].filter(Boolean).join(" ");
  }
  return describeDrawn(shown, loaded);
}
