import type { Caption } from "../../model/exchange/figure/caption.ts";
import { formatDay } from "../../model/time/day.ts";
import { lanesFigure } from "../figure/arranged/lanes-figure.ts";
import { matrixFigure } from "../figure/arranged/matrix-figure.ts";
import { networkFigure } from "../figure/network/network-figure.ts";
import { offlineFiles } from "../figure/offline/write-offline.ts";
import { timelineFigure } from "../figure/timeline/timeline-figure.ts";
import { describeData, describeLeftOut, describeSources, sourcesOf } from "../figure/words/caption.ts";
import { printSlice } from "../figure/words/printed-table.ts";
import { describeInterval } from "../format/day.ts";
import { describeNarrowed } from "../network/arrange/describe-narrowed.ts";
import { narrow } from "../network/arrange/narrow.ts";
import { describeLanes, describeMatrix } from "../network/charts/words.ts";
import { chooseLanes } from "../network/lanes/shape-lanes.ts";
import { shapeMatrix } from "../network/matrix/shape-matrix.ts";
import { countDrawn, describeDrawn, describeSlice } from "../shell/describe-slice.ts";
import { toLists, toPairs } from "../store/answers/remote.ts";
import type { LayoutName } from "../store/arrangement/arrangement.ts";
import type { Case } from "../store/case.ts";
import { type Filters, toFilter, type WindowSlice } from "../store/slice.ts";
import type { Figure, Held, TakeAway } from "../store/take-away.ts";

/** The network within the window, its timeline, and everything that is in force. */
export function takeAway(held: Held): TakeAway {
  const { loaded, view, slice } = held;
  const [now, shown] = [view.getState(), slice.getState()];
  const { window } = shown;
  const relations = shown.relations.map(({ relation }) => relation);
  const caption = explainSlice(loaded, shown, now);
  const network = pictureFigure(held);
  const timeline = timelineFigure(loaded, now, explainYears(loaded, caption));
  return {
    name: `${loaded.dataset.id}-${formatDay(window.start)}-${formatDay(window.end)}`,
    caption,
    figures: [network, timeline].filter((figure) => figure !== null),
    table: printSlice(loaded, shown, `Relations in force, ${describeInterval(window)}`),
    sources: sourcesOf(loaded, relations).map(({ citation }) => citation),
    asked: askFor(held),
    files: offlineFiles(loaded, { start: formatDay(window.start), end: formatDay(window.end) }),
  };
}

/**
 * What a window shows, leaves out and rests on.
 * @param drawn what is said of what is drawn, as `describeSlice` takes it
 */
export function explainSlice(
  loaded: Case,
  shown: WindowSlice,
  filters: Filters,
  drawn?: string | null,
): Caption {
  const relations = shown.relations.map(({ relation }) => relation);
  return {
    title: `${loaded.dataset.title}: relations in force, ${describeInterval(shown.window)}.`,
    sentences: [
      ...describeSlice(shown, loaded, drawn),
      ...describeLeftOut(loaded, filters),
      ...describeSources(loaded, relations),
      describeData(loaded),
    ],
  };
}

/** The same of its timeline. */
export function explainYears(loaded: Case, caption: Caption): Caption {
  return { ...caption, title: `${loaded.dataset.title}: relations in force by year, periods and leaders.` };
}

/** What stands in the place of the picture, with a caption of what that draws. */
function pictureFigure(held: Held): Figure | null {
  const { loaded } = held;
  const [now, slice] = [held.view.getState(), held.slice.getState()];
  const shown = narrow(slice, now);
  const drawn = describePicture(loaded, shown, now.layout);
  const told = [drawn, describeNarrowed(loaded, slice, now)].filter((words) => words !== null).join(" ");
  const caption = explainSlice(loaded, slice, now, told || null);
  if (now.layout === "lanes") return lanesFigure(loaded, shown, caption);
  if (now.layout === "matrix") return matrixFigure(loaded, shown, caption);
  return networkFigure(held, caption);
}

/** How much is drawn of what is in force, in the words of the screen; null where all is. */
function describePicture(loaded: Case, shown: WindowSlice, layout: LayoutName): string | null {
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

/** The same view as the program is asked for it. */
function askFor({ loaded, view, slice }: Held): URLSearchParams {
  const now = view.getState();
  const { window } = slice.getState();
  return new URLSearchParams(
    toPairs({
      view: "network",
      dataset: loaded.dataset.id,
      start: formatDay(window.start),
      end: formatDay(window.end),
      reading: now.reading,
      ...toLists(toFilter(loaded, now), loaded.dataset.vocabulary),
    }),
  );
}
