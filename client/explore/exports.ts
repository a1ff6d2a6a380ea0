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
  const { of, view, slice } = held;
  const [now, shown] = [view.getState(), slice.getState()];
  const { window } = shown;
  const relations = shown.relations.map(({ relation }) => relation);
  const caption = explainSlice(of, shown, now);
  const network = pictureFigure(held, caption);
  const timeline = timelineFigure(of, now, explainYears(of, caption));
  return {
    name: `${of.dataset.id}-${formatDay(window.start)}-${formatDay(window.end)}`,
    caption,
    figures: [network, timeline].filter((figure) => figure !== null),
    table: printSlice(of, shown, `Relations in force, ${describeInterval(window)}`),
    sources: sourcesOf(of, relations).map(({ citation }) => citation),
    asked: askFor(held),
    files: offlineFiles(of, { start: formatDay(window.start), end: formatDay(window.end) }),
  };
}

/** What a window shows, leaves out and rests on. */
export function explainSlice(of: Case, shown: WindowSlice, filters: Filters): Caption {
  const relations = shown.relations.map(({ relation }) => relation);
  return {
    title: `${of.dataset.title}: relations in force, ${describeInterval(shown.window)}.`,
    sentences: [
      ...describeSlice(shown, of),
      ...describeLeftOut(of, filters),
      ...describeSources(of, relations),
      describeData(of),
    ],
  };
}

/** The same of its timeline. */
export function explainYears(of: Case, caption: Caption): Caption {
  return { ...caption, title: `${of.dataset.title}: relations in force by year, periods and leaders.` };
}

/** What stands in the place of the picture. */
function pictureFigure(held: Held, caption: Caption): Figure | null {
  const now = held.view.getState();
  const shown = narrow(held.slice.getState(), now);
  if (now.layout === "lanes") return lanesFigure(held.of, shown, caption);
  if (now.layout === "matrix") return matrixFigure(held.of, shown, caption);
  return networkFigure(held, caption);
}

/** The same view as the program is asked for it. */
function askFor({ of, view, slice }: Held): URLSearchParams {
  const now = view.getState();
  const { window } = slice.getState();
  return new URLSearchParams(
    toPairs({
      view: "network",
      dataset: of.dataset.id,
      start: formatDay(window.start),
      end: formatDay(window.end),
      reading: now.reading,
      ...toLists(toFilter(of, now), of.dataset.vocabulary),
    }),
  );
}
