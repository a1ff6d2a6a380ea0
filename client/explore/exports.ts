import type { Caption } from "../../model/exchange/figure/caption.ts";
import { formatDay } from "../../model/time/day.ts";
import { networkFigure } from "../figure/network/network-figure.ts";
import { offlineFiles } from "../figure/offline/write-offline.ts";
import { timelineFigure } from "../figure/timeline/timeline-figure.ts";
import { describeData, describeLeftOut, describeSources, sourcesOf } from "../figure/words/caption.ts";
import { printSlice } from "../figure/words/printed-table.ts";
import { describeInterval } from "../format/day.ts";
import { describeSlice } from "../shell/describe-slice.ts";
import { toLists, toPairs } from "../store/answers/remote.ts";
import type { Case } from "../store/case.ts";
import { type Filters, toFilter, type WindowSlice } from "../store/slice.ts";
import type { Held, TakeAway } from "../store/take-away.ts";

/** The network within the window, its timeline, and everything that is in force. */
export function takeAway(held: Held): TakeAway {
  const { of, view, slice } = held;
  const [now, shown] = [view.getState(), slice.getState()];
  const { window } = shown;
  const relations = shown.relations.map(({ relation }) => relation);
  const caption = explainSlice(of, shown, now);
  const network = networkFigure(held, caption);
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
