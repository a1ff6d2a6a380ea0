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
import { narrow } from "../network/arrange/narrow.ts";
import { describeSlice } from "../shell/describe-slice.ts";
import { toLists, toPairs } from "../store/answers/remote.ts";
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
  const network = pictureFigure(held, caption);
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

/** What a window shows, leaves out and rests on. */
export function explainSlice(loaded: Case, shown: WindowSlice, filters: Filters): Caption {
  const relations = shown.relations.map(({ relation }) => relation);
  return {
    title: `${loaded.dataset.title}: relations in force, ${describeInterval(shown.window)}.`,
    sentences: [
      ...describeSlice(shown, loaded),
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

/** What stands in the place of the picture. */
function pictureFigure(held: Held, caption: Caption): Figure | null {
  const now = held.view.getState();
  const shown = narrow(held.slice.getState(), now);
  if (now.layout === "lanes") return lanesFigure(held.loaded, shown, caption);
  if (now.layout === "matrix") return matrixFigure(held.loaded, shown, caption);
  return networkFigure(held, caption);
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
