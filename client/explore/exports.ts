import type { Caption } from "../../model/exchange/figure/caption.ts";
import { formatDay } from "../../model/time/day.ts";
import { pictureFigure } from "../figure/arranged/picture-figure.ts";
import { networkFigure } from "../figure/network/network-figure.ts";
import { timelineFigure } from "../figure/timeline/timeline-figure.ts";
import { describeData, describeLeftOut, describeSources, sourcesOf } from "../figure/words/caption.ts";
import { printSlice } from "../figure/words/printed-table.ts";
import { describeInterval } from "../format/day.ts";
import { describeSlice } from "../shell/describe-slice.ts";
import type { Case } from "../store/case.ts";
import type { Filters, WindowSlice } from "../store/slice.ts";
import type { Figure, Held, TakeAway } from "../store/take-away.ts";
import { ask } from "./asks.ts";
import { describePicture } from "./describe-picture.ts";

/** The network within the window, its timeline, and everything that is in force. */
export function takeAway(held: Held): TakeAway {
  const { loaded, view, slice } = held;
  const [now, shown] = [view.getState(), slice.getState()];
  const { window } = shown;
  const relations = shown.relations.map(({ relation }) => relation);
  const caption = explainSlice(loaded, shown, now);
  const network = shownFigure(held);
  const timeline = timelineFigure(loaded, now, explainYears(loaded, caption));
  return {
    name: `${loaded.dataset.id}-${formatDay(window.start)}-${formatDay(window.end)}`,
    caption,
    figures: [network, timeline].filter((figure) => figure !== null),
    table: printSlice(loaded, shown, `Relations in force, ${describeInterval(window)}`),
    sources: sourcesOf(loaded, relations).map(({ citation }) => citation),
    asked: ask(loaded, { ...now, window })[0],
    files: [],
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
function shownFigure(held: Held): Figure | null {
  const { loaded } = held;
  const [now, slice] = [held.view.getState(), held.slice.getState()];
  const caption = explainSlice(loaded, slice, now, describePicture(loaded, slice, now));
  return pictureFigure(loaded, slice, now, caption, () => networkFigure(held, caption));
}
