import { describeData } from "../figure/words/caption.ts";
import type { Held, TakeAway } from "../store/take-away.ts";
import { askDataset } from "./link.ts";

/** The dataset that is open, as a whole. */
export function takeAway({ loaded }: Held): TakeAway {
  const { id, title, summary } = loaded.dataset;
  return {
    name: id,
    caption: { title, sentences: [summary, describeData(loaded)] },
    figures: [],
    table: null,
    sources: loaded.dataset.sources.map(({ citation }) => citation),
    asked: askDataset(id),
    files: [],
  };
}
