import { describeData } from "../figure/words/caption.ts";
import type { Held, TakeAway } from "../store/take-away.ts";

/** The dataset that is open, as a whole. */
export function takeAway({ loaded }: Held): TakeAway {
  const { id, title, summary } = loaded.dataset;
  return {
    name: id,
    caption: { title, sentences: [summary, describeData(loaded)] },
    figures: [],
    table: null,
    sources: loaded.dataset.sources.map(({ citation }) => citation),
    asked: new URLSearchParams({ view: "dataset", dataset: id }),
    files: [],
  };
}
