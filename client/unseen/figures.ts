import { type Arrangement, UNARRANGED } from "../../model/exchange/figure/arrangement.ts";
import type { Caption } from "../../model/exchange/figure/caption.ts";
import type { Comparison } from "../../model/graph/compare/comparison.ts";
import type { Filter } from "../../model/graph/filter.ts";
import type { HistogramAnswer } from "../../model/graph/histogram-answer.ts";
import type { Network } from "../../model/graph/network.ts";
import type { PathsAnswer, ReachAnswer } from "../../model/influence/answers.ts";
import { type Interval, parseInterval } from "../../model/time/bounds.ts";
import type { Reading } from "../../model/time/reading.ts";
import { comparisonFigure } from "../compare/figure/comparison-figure.ts";
import type { CitedDataset } from "../evidence/citation.ts";
import { describePicture } from "../explore/describe-picture.ts";
import { explainSlice, explainYears } from "../explore/exports.ts";
import { pictureFigure } from "../figure/arranged/picture-figure.ts";
import { unseenFigure } from "../figure/network/network-figure.ts";
import { countedTimeline } from "../figure/timeline/timeline-figure.ts";
import { describeInterval } from "../format/day.ts";
import { narrow } from "../network/arrange/narrow.ts";
import type { Case } from "../store/case.ts";
import { toSlice } from "../store/remote-slice.ts";
import { countTotals, type InForce, sliceWithin, sourceOf, type WindowSlice } from "../store/slice.ts";
import type { Figure } from "../store/take-away.ts";
import { toBins } from "../timeline/density/bins.ts";
import { explainAnswer, pathsFigure, reachFigure } from "../trace/figures/answer-figures.ts";
import { describeReach } from "../trace/panels/reach-words.ts";
import { NOTHING_ASKED, type TraceView } from "../trace/trace-view.ts";
import { toFilters } from "./filters.ts";
import { lightAround } from "./light.ts";

export { composeFigure as compose } from "../figure/page/compose.ts";
export type { Figure };

/** A question about what is in force. */
export interface AskedWindow {
  readonly window: Interval;
  readonly filter: Filter;
  readonly reading: Reading;
  /** What else narrows it, in sentences for the caption. */
  readonly besides: readonly string[];
}

/** How a network is looked at. */
export interface Look {
  /** Undefined where it is as it is for everybody. */
  readonly arrangement?: Arrangement | undefined;
  /** What the rest is pale beside: an entity, a relation, or the two ends of a pair. */
  readonly selected: readonly string[];
}

/**
 * The network in force, as the page draws it where no screen has been, or the chart that is to stand in its place.
 * @param drawn the ids of what is in force, of a case that is held; else the answer that tells what is drawn
 */
export function drawNetwork(
  loaded: Case,
  asked: AskedWindow,
  drawn: ReadonlySet<string> | Network,
  { arrangement, selected, reach }: Look & { readonly reach: ReadonlyMap<string, number> | null },
): Figure {
  const { filters, slice } = sliceOf(loaded, asked, drawn);
  const arranged = arrangement ?? UNARRANGED;
  const told = explainSlice(loaded, slice, filters, describePicture(loaded, slice, arranged));
  const caption = tellBesides(loaded, told, asked);
  const light = lightAround(narrow(slice, arranged), selected);
  const drawIt = () => unseenFigure(loaded, slice, light, caption, arrangement, reach);
  return pictureFigure(loaded, slice, arranged, caption, drawIt) ?? captionAlone("network", caption);
}

/** The counts of each year, with the periods and leaders of the case. */
export function drawTimeline(
  loaded: Case,
  asked: AskedWindow,
  drawn: ReadonlySet<string> | Network,
  counted: HistogramAnswer,
): Figure {
  const { filters, slice } = sliceOf(loaded, asked, drawn);
  const caption = explainYears(loaded, tellBesides(loaded, explainSlice(loaded, slice, filters), asked));
  const bins = toBins(counted, parseInterval(loaded.dataset.span), asked.reading);
  return countedTimeline(loaded, { ...filters, window: slice.window }, bins, caption);
}

function sliceOf(
  loaded: Case,
  { window, filter, reading }: AskedWindow,
  drawn: ReadonlySet<string> | Network,
) {
  const filters = toFilters(loaded, filter, reading);
  if (!("has" in drawn)) {
    loaded.learn(drawn);
    return { filters, slice: toSlice(loaded, { ...filters, window }, drawn) };
  }
  return { filters, slice: keepOnly(loaded, sliceWithin(loaded, window, filters), drawn, filter.sources) };
}

/** A request can keep less than the page can: what touches some entities, or rests on some sources. */
function keepOnly(
  loaded: Case,
  slice: WindowSlice,
  ids: ReadonlySet<string>,
  sources: Filter["sources"],
): WindowSlice {
  const relations = slice.relations.filter(({ relation }) => ids.has(relation.id));
  if (relations.length === slice.relations.length) return slice;
  const joined = new Set(relations.flatMap(({ relation }) => [relation.from, relation.to]));
  const entities = slice.entities.filter(({ id }) => joined.has(id) || loaded.poles.has(id));
  const kept = new Set(relations);
  // What touches none of the entities that were asked for is outside the question, and hidden by nothing.
  const isDropped = ({ relation }: InForce) =>
    sources !== undefined && !relation.sources.some((one) => sources.includes(sourceOf(one)));
  return {
    ...slice,
    relations,
    drawn: slice.drawn.filter((one) => kept.has(one)),
    entities,
    totals: countTotals(relations, entities),
    hidden: slice.hidden + slice.relations.filter(isDropped).length,
  };
}

function tellBesides(
  { dataset }: Case,
  { title, sentences }: Caption,
  { besides, window }: AskedWindow,
): Caption {
  const beyond = tellBeyond(window, parseInterval(dataset.span));
  return { title, sentences: [...besides, ...beyond, ...sentences] };
}

/** How a window stands to the years that the case covers, where it is not within them. */
function tellBeyond(window: Interval, span: Interval): string[] {
  if (window.start >= span.start && window.end <= span.end) return [];
  const misses = window.end < span.start || window.start > span.end;
  const how = misses ? "lies outside that" : "reaches beyond that, and a timeline shows it cut";
  return [`The case covers ${describeInterval(span)}; the window ${how}.`];
}

/** What is asked of an influence, as the page has it. */
export type AskedTrace = Partial<TraceView> & {
  readonly without: readonly string[];
  /** What else narrows it, each in a few words. */
  readonly besides: readonly string[];
};

/** The paths of an answer over time; where there is no chain at all, the caption says so alone. */
export function drawPaths(
  loaded: Case,
  { without, besides, ...asked }: AskedTrace,
  answer: PathsAnswer,
): Figure {
  loaded.learn(answer);
  const trace = { ...NOTHING_ASKED, ...asked };
  const path = answer.paths[0] ?? null;
  const caption = explainAnswer(loaded, { trace, answer, path, without: new Set(without), besides });
  const span = parseInterval(loaded.dataset.span);
  return pathsFigure({ loaded, span, answer, chosen: 0 }, caption) ?? captionAlone("paths", caption);
}

/** How many an entity reaches by when, or how many can still reach it. */
export function drawReach(
  loaded: Case,
  asked: { readonly from: string } | { readonly to: string },
  answer: ReachAnswer,
  { without, besides, ...limits }: AskedTrace,
): Figure {
  loaded.learn(answer);
  const [direction, id] =
    "from" in asked ? (["forwards", asked.from] as const) : (["backwards", asked.to] as const);
  const sentence = describeReach(loaded, id, direction, answer);
  const reach = { moments: answer.moments, direction, sentence };
  const trace = { ...NOTHING_ASKED, ...limits };
  return reachFigure(loaded, reach, { trace, without: new Set(without), besides });
}

/**
 * What changed between two sides, by sector.
 * @param other the dataset of the second side; null where both are of one
 */
export function drawComparison(
  loaded: Case,
  { filter, reading }: Pick<AskedWindow, "filter" | "reading">,
  answer: Comparison,
  other: CitedDataset | null,
): Figure {
  return comparisonFigure(loaded, answer, toFilters(loaded, filter, reading), other);
}

/** Where nothing can be drawn, the caption says why. */
function captionAlone(name: string, caption: Caption): Figure {
  const nothing = { width: 0, height: 0, marks: [] };
  return { name, title: name, caption, screenWidth: 0, draw: () => ({ drawing: nothing, legend: nothing }) };
}
