import type { Caption } from "../../../model/exchange/figure/caption.ts";
import { writeHistogram } from "../../../model/graph/histogram-answer.ts";
import { dropBy } from "../../../model/graph/within/case-filter.ts";
import { binsOf } from "../../../model/graph/within/histogram.ts";
import { type Interval, parseInterval } from "../../../model/time/bounds.ts";
import { packCase } from "../../store/answers/pack-case.ts";
import type { Case } from "../../store/case.ts";
import { type Filters, toFilter } from "../../store/slice.ts";
import type { Figure } from "../../store/take-away.ts";
import type { View } from "../../store/view.ts";
import { type Bin, toBins } from "../../timeline/density/bins.ts";
import { listLandmarks } from "../../timeline/lanes/landmarks.ts";
import { drawTimeline } from "./draw-timeline.ts";

/** How wide a timeline is that is drawn as large as on most screens (pixels). */
const WIDTH = 960;

/** What of a view decides its timeline. */
type Shown = Filters & Pick<View, "window">;

/** The timeline of a case with its window; null for a case that the page does not hold, and could not count. */
export function timelineFigure(loaded: Case, shown: Shown, caption: Caption): Figure | null {
  if (!loaded.isWhole) return null;
  return countedTimeline(
    loaded,
    shown,
    countBins(loaded, parseInterval(loaded.dataset.span), shown),
    caption,
  );
}

/** The same of whatever case, whose relations somebody has counted. */
export function countedTimeline(loaded: Case, shown: Shown, bins: readonly Bin[], caption: Caption): Figure {
  const span = parseInterval(loaded.dataset.span);
  const told = { span, window: shown.window, landmarks: listLandmarks(loaded, span, shown), bins };
  return {
    name: "timeline",
    title: "Timeline",
    caption,
    screenWidth: WIDTH,
    draw: (room) => drawTimeline(told, room),
  };
}

/** How many relations of a case that the page holds were in force in each year of a span. */
export function countBins(loaded: Case, span: Interval, filters: Filters): Bin[] {
  const columns = packCase(loaded);
  const counted = binsOf(columns, span, dropBy(columns, toFilter(loaded, filters)), "year");
  return toBins(writeHistogram(counted), span, filters.reading);
}
