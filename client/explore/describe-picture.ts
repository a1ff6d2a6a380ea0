import type { Arrangement, LayoutName } from "../../model/exchange/figure/arrangement.ts";
import { describeNarrowed } from "../network/arrange/describe-narrowed.ts";
import { narrow } from "../network/arrange/narrow.ts";
import { describeLanes, describeMatrix } from "../network/charts/words.ts";
import { chooseLanes } from "../network/lanes/shape-lanes.ts";
import { shapeMatrix } from "../network/matrix/shape-matrix.ts";
import { countDrawn, describeDrawn } from "../shell/describe-slice.ts";
import type { Case } from "../store/case.ts";
import type { WindowSlice } from "../store/slice.ts";

/** What of a view decides what is drawn of a slice. */
type Arranged = Pick<Arrangement, "layout" | "aside" | "around">;

/** How much a picture draws of what is in force, and what the reader left out of it; null where it draws all. */
export function describePicture(loaded: Case, slice: WindowSlice, arranged: Arranged): string | null {
  const drawn = describeShown(loaded, narrow(slice, arranged), arranged.layout);
  const told = [drawn, describeNarrowed(loaded, slice, arranged)].filter((words) => words !== null).join(" ");
  return told || null;
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
