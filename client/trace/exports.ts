import type { Caption } from "../../model/exchange/figure/caption.ts";
import { shownFigure } from "../figure/network/network-figure.ts";
import { describeData, sourcesOf } from "../figure/words/caption.ts";
import type { Figure, Held, PageFile, PrintedTable, TakeAway } from "../store/take-away.ts";
import { describePlaces, readHops } from "./answer/hops.ts";
import { reachOf, tracingOf } from "./asked-now.ts";
import { askPaths } from "./asks.ts";
import { citedBy, explainAnswer, pathsFigure, reachFigure } from "./figures/answer-figures.ts";
import { filesOfAnswer } from "./paths/path-files.ts";
import type { Tracing } from "./tracing.ts";

/** An answer of influence: its paths over time, the network around them, what is reached, and every hop. */
export function takeAway(held: Held): TakeAway {
  const tracing = tracingOf(held.transient);
  if (tracing === undefined) return nothing(held);
  const { trace, loaded, asked, path } = tracing;
  const { without } = held.view.getState();
  const caption = explainAnswer(loaded, { trace, answer: asked.answer, path, without });
  return {
    name: `${loaded.dataset.id}-${trace.from ?? "any"}-to-${trace.to ?? "any"}`.replaceAll(/[^\w-]+/g, "-"),
    caption,
    figures: figuresOf(held, tracing, caption),
    table: printHops(tracing),
    sources: sourcesOf(loaded, citedBy(loaded, asked.answer)).map(({ citation }) => citation),
    asked: asked.answer === null ? null : askPaths(trace, without, loaded),
    files: filesOf(held, tracing),
  };
}

function nothing({ loaded }: Held): TakeAway {
  const caption = { title: loaded.dataset.title, sentences: [describeData(loaded)] };
  return { name: loaded.dataset.id, caption, figures: [], table: null, sources: [], asked: null, files: [] };
}

function figuresOf(
  { transient, view }: Held,
  { loaded, span, trace, asked }: Tracing,
  caption: Caption,
): Figure[] {
  const network = shownFigure(transient, caption);
  const paths =
    asked.answer && pathsFigure({ loaded, span, answer: asked.answer, chosen: trace.path }, caption);
  const reach = reachOf(transient);
  const { without } = view.getState();
  return [network, paths, reach === undefined ? null : reachFigure(loaded, reach, { trace, without })].filter(
    (figure) => figure !== null,
  );
}

/** Every hop of every answered path, a row each. */
function printHops({ loaded, asked: { answer } }: Tracing): PrintedTable | null {
  if (answer === null || answer.paths.length === 0) return null;
  const rows = answer.paths.flatMap((path, index) =>
    readHops(loaded, path).map(({ from, to, reads, when, relation, places }, hop) => [
      `${index + 1}.${hop + 1}`,
      from,
      to,
      reads,
      when,
      relation.certainty,
      relation.statement,
      describePlaces(places),
    ]),
  );
  const columns = ["Path, hop", "From", "To", "Relation", "Date", "Certainty", "Statement", "Source"];
  return {
    title: answer.paths.length === 1 ? "The hops of the path" : "The hops of the paths",
    columns,
    rows,
  };
}

function filesOf({ view }: Held, { loaded, trace, asked: { answer }, path }: Tracing): PageFile[] {
  if (answer === null) return [];
  const { without } = view.getState();
  const { hops, whole } = filesOfAnswer(() => ({
    loaded,
    trace,
    answer,
    path,
    without,
    permalink: window.location.href,
  }));
  return [...(answer.paths.length > 0 ? [hops] : []), whole];
}
