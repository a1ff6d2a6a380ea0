import { describeData } from "../figure/words/caption.ts";
import type { Held, TakeAway } from "../store/take-away.ts";

/** The dataset that is open, as a whole. */
export function takeAway({ of }: Held): TakeAway {
  const { id, title, summary } = of.dataset;
  return {
    name: id,
    caption: { title, sentences: [summary, describeData(of)] },
    figures: [],
    table: null,
    sources: of.dataset.sources.map(({ citation }) => citation),
    asked: new URLSearchParams({ view: "dataset", dataset: id }),
    files: [],
  };
}
