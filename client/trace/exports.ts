import type { Caption } from "../../model/exchange/figure/caption.ts";
import { shownFigure } from "../figure/network/network-figure.ts";
import { offlineFiles } from "../figure/offline/write-offline.ts";
import { describeData, describeLeftOut, describeSources, sourcesOf } from "../figure/words/caption.ts";
import { describeVerdict, WHAT_A_PATH_IS } from "../format/verdict.ts";
import type { DatedRelation } from "../store/case.ts";
import { NO_FILTERS } from "../store/slice.ts";
import type { Figure, Held, PageFile, PrintedTable, TakeAway } from "../store/take-away.ts";
import { explainNone } from "./answer/explain.ts";
import { describePlaces, readHops } from "./answer/hops.ts";
import {
  describeBasis,
  describeEvidence,
  describePathArrival,
  describePathBriefly,
  describeQuestion,
} from "./answer/sentences.ts";
import { writePaths } from "./api.ts";
import { reachOf, tracingOf } from "./asked-now.ts";
import { drawPaths } from "./figures/draw-paths.ts";
import { drawReach } from "./figures/draw-reach.ts";
import { coursesOf } from "./paths/course.ts";
import { filesOfAnswer } from "./paths/path-files.ts";
import type { Tracing } from "./tracing.ts";

/** Wider than this no panel stands on most screens (pixels). */
const PANEL_WIDTH = 960;

/** An answer of influence: its paths over time, the network around them, what is reached, and every hop. */
export function takeAway(held: Held): TakeAway {
  const tracing = tracingOf(held.transient);
  if (tracing === undefined) return nothing(held);
  const caption = explainAnswer(held, tracing);
  const { trace, of } = tracing;
  return {
    name: `${of.dataset.id}-${trace.from ?? "any"}-to-${trace.to ?? "any"}`.replaceAll(/[^\w-]+/g, "-"),
    caption,
    figures: figuresOf(held, tracing, caption),
    table: printHops(tracing),
    sources: sourcesOf(of, citedBy(tracing)).map(({ citation }) => citation),
    asked: askFor(tracing),
    files: filesOf(held, tracing),
  };
}

function nothing({ of }: Held): TakeAway {
  const caption = { title: of.dataset.title, sentences: [describeData(of)] };
  return { name: of.dataset.id, caption, figures: [], table: null, sources: [], asked: null, files: [] };
}

function explainAnswer({ view }: Held, { of, trace, asked: { answer }, path }: Tracing): Caption {
  const title = describeQuestion(of, trace);
  // A question of influence is asked of everything; only what it leaves out by name narrows it.
  const leftOut = describeLeftOut(of, { ...NO_FILTERS, without: view.getState().without });
  if (answer === null) return { title, sentences: [...leftOut, describeData(of)] };
  const { before, verdict, after } = describeVerdict(answer);
  const told =
    path === null
      ? answer.explanation
        ? explainNone(of, trace, answer.explanation, answer.reading).sentences
        : []
      : [
          `${describeBasis(of, path)}.`,
          `${describePathArrival(path)}, in ${path.hops.length} hops; evidence ${describeEvidence(path)}.`,
        ];
  const sentences = [
    `${before}${verdict}${after}`,
    ...told,
    ...leftOut,
    WHAT_A_PATH_IS,
    ...describeSources(of, citedBy({ of, asked: { answer } })),
    describeData(of),
  ];
  return { title, sentences };
}

function citedBy({ of, asked: { answer } }: { of: Tracing["of"]; asked: Pick<Tracing["asked"], "answer"> }) {
  const ids = answer?.paths.flatMap(({ hops }) => hops.map(({ relation }) => relation)) ?? [];
  const cited = [...new Set(ids)].map((id) => of.relationsById.get(id));
  return cited.filter((relation): relation is DatedRelation => relation !== undefined);
}

function figuresOf(held: Held, tracing: Tracing, caption: Caption): Figure[] {
  const { of, span, trace, asked } = tracing;
  const courses = coursesOf(of, asked.answer);
  const brief = (asked.answer?.paths ?? []).map((path) => describePathBriefly(of, path));
  const chosen = Math.min(trace.path, courses.length - 1);
  const shown = { of, span, courses, brief, chosen };
  const paths: Figure = {
    name: "paths",
    title: "Paths over time",
    caption,
    screenWidth: PANEL_WIDTH,
    draw: (room) => drawPaths(shown, room),
  };
  const network = shownFigure(held.transient, caption);
  return [
    ...(network === null ? [] : [network]),
    ...(courses.length === 0 ? [] : [paths]),
    ...reachFigures(held, tracing),
  ];
}

function reachFigures({ transient }: Held, { of, span }: Tracing): Figure[] {
  const reach = reachOf(transient);
  if (reach === undefined) return [];
  const { moments, direction, sentence } = reach;
  const caption = {
    title: direction === "forwards" ? "Reach." : "Origins.",
    sentences: [sentence, WHAT_A_PATH_IS, describeData(of)],
  };
  return [
    {
      name: direction === "forwards" ? "reach" : "origins",
      title: direction === "forwards" ? "Reach" : "Origins",
      caption,
      screenWidth: PANEL_WIDTH,
      draw: (room) => drawReach({ span, moments, direction }, room),
    },
  ];
}

/** Every hop of every answered path, a row each. */
function printHops({ of, asked: { answer } }: Tracing): PrintedTable | null {
  if (answer === null || answer.paths.length === 0) return null;
  const rows = answer.paths.flatMap((path, index) =>
    readHops(of, path).map(({ from, phrase, to, when, relation, places }, hop) => [
      `${index + 1}.${hop + 1}`,
      from,
      phrase,
      to,
      when,
      relation.certainty,
      relation.statement,
      describePlaces(places),
    ]),
  );
  const columns = ["Path, hop", "From", "Relation", "To", "Date", "Certainty", "Statement", "Source"];
  return {
    title: answer.paths.length === 1 ? "The hops of the path" : "The hops of the paths",
    columns,
    rows,
  };
}

function askFor({ trace, limits, asked }: Tracing): URLSearchParams | null {
  const query = writePaths(trace, limits);
  if (query === null || asked.answer === null) return null;
  return new URLSearchParams([["view", "paths"], ...new URLSearchParams(query)]);
}

function filesOf({ view }: Held, { of, trace, asked: { answer }, path }: Tracing): PageFile[] {
  if (answer === null) return [];
  const { without } = view.getState();
  const { hops, whole } = filesOfAnswer(() => ({
    of,
    trace,
    answer,
    path,
    without,
    permalink: window.location.href,
  }));
  const { from, to, criterion } = trace;
  const asked = from !== null && to !== null ? { from, to } : {};
  const offline = offlineFiles(of, { ...asked, criterion: criterion === "fewest" ? "fewest" : "earliest" });
  return [...(answer.paths.length > 0 ? [hops] : []), whole, ...offline];
}
