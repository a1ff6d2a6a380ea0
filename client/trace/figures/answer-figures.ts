import type { Caption } from "../../../model/exchange/figure/caption.ts";
import type { AnsweredPath, PathsAnswer } from "../../../model/influence/answers.ts";
import { type Interval, parseInterval } from "../../../model/time/bounds.ts";
import { describeData, describeLeftOut, describeSources } from "../../figure/words/caption.ts";
import { describeVerdict, WHAT_A_PATH_IS } from "../../format/verdict.ts";
import type { Case, DatedRelation } from "../../store/case.ts";
import { NO_FILTERS } from "../../store/slice.ts";
import type { Figure } from "../../store/take-away.ts";
import { explainNone } from "../answer/explain.ts";
import {
  describeBasis,
  describeEvidence,
  describePathArrival,
  describePathBriefly,
  describeQuestion,
} from "../answer/sentences.ts";
import { describeSought, listLimits } from "../ask/describe-limits.ts";
import type { ReachShown } from "../asked-now.ts";
import { coursesOf } from "../paths/course.ts";
import type { TraceView } from "../trace-view.ts";
import { drawPaths } from "./draw-paths.ts";
import { drawReach } from "./draw-reach.ts";

/** Wider than this no panel stands on most screens (pixels). */
const PANEL_WIDTH = 960;

interface Answered {
  readonly trace: TraceView;
  readonly answer: PathsAnswer | null;
  /** The path that is shown; null where there is none. */
  readonly path: AnsweredPath | null;
  /** What the question leaves out. */
  readonly without: ReadonlySet<string>;
  /** What else narrows it, each in a few words. */
  readonly besides?: readonly string[] | undefined;
}

/** A question of influence with its verdict, what it leaves out and what its paths rest on. */
export function explainAnswer(loaded: Case, { trace, answer, path, without, besides }: Answered): Caption {
  const title = describeQuestion(loaded, trace);
  // A question of influence is asked of everything; only what it leaves out by name narrows it.
  const leftOut = [
    describeSought(loaded, trace, besides),
    ...describeLeftOut(loaded, { ...NO_FILTERS, without }),
  ];
  if (answer === null) return { title, sentences: [...leftOut, describeData(loaded)] };
  const { before, verdict, after } = describeVerdict(answer);
  const sentences = [
    `${before}${verdict}${after}`,
    ...tellPath(loaded, trace, answer, path),
    ...leftOut,
    WHAT_A_PATH_IS,
    ...describeSources(loaded, citedBy(loaded, answer)),
    describeData(loaded),
  ];
  return { title, sentences };
}

function tellPath(loaded: Case, trace: TraceView, answer: PathsAnswer, path: AnsweredPath | null): string[] {
  if (path !== null)
    return [
      `${describeBasis(loaded, path)}.`,
      `${describePathArrival(path)}, in ${path.hops.length} hops; evidence ${describeEvidence(path)}.`,
    ];
  const { explanation, reading } = answer;
  return explanation ? [...explainNone(loaded, trace, explanation, reading).sentences] : [];
}

/** The relations that the hops of an answer rest on, each once. */
export function citedBy(loaded: Case, answer: PathsAnswer | null): DatedRelation[] {
  const ids = answer?.paths.flatMap(({ hops }) => hops.map(({ relation }) => relation)) ?? [];
  return [...new Set(ids)].flatMap((id) => loaded.relationsById.get(id) ?? []);
}

interface Traced {
  readonly loaded: Case;
  readonly span: Interval;
  readonly answer: PathsAnswer;
  /** Which of the paths is shown, from 0. */
  readonly chosen: number;
}

/** The paths of an answer over time, or the chain that breaks; null where there is no chain at all. */
export function pathsFigure({ loaded, span, answer, chosen }: Traced, caption: Caption): Figure | null {
  const courses = coursesOf(loaded, answer);
  if (courses.length === 0) return null;
  const brief = answer.paths.map((path) => describePathBriefly(loaded, path));
  const shown = { loaded, span, courses, brief, chosen: Math.min(chosen, courses.length - 1) };
  return {
    name: "paths",
    title: "Paths over time",
    caption,
    screenWidth: PANEL_WIDTH,
    draw: (room) => drawPaths(shown, room),
  };
}

/** How many are reached, or can still arrive, by when. */
export function reachFigure(
  loaded: Case,
  { moments, direction, sentence }: ReachShown,
  { trace, without, besides }: Pick<Answered, "trace" | "without" | "besides">,
): Figure {
  const isForwards = direction === "forwards";
  const span = parseInterval(loaded.dataset.span);
  const limits = listLimits(loaded, trace, besides);
  const sentences = [
    sentence,
    ...(limits.length > 0 ? [`Asked ${limits.join("; ")}.`] : []),
    ...describeLeftOut(loaded, { ...NO_FILTERS, without }),
    WHAT_A_PATH_IS,
    ...describeSources(loaded, amongReached(loaded, isForwards ? trace.from : trace.to, moments)),
    describeData(loaded),
  ];
  return {
    name: isForwards ? "reach" : "origins",
    title: isForwards ? "Reach" : "Origins",
    caption: { title: isForwards ? "Reach." : "Origins.", sentences },
    screenWidth: PANEL_WIDTH,
    draw: (room) => drawReach({ span, moments, direction }, room),
  };
}

/** The relations between those who are reached, over which alone influence can have come; none where not all are held. */
function amongReached(loaded: Case, end: string | null, moments: ReachShown["moments"]): DatedRelation[] {
  if (!loaded.isWhole) return [];
  const there = new Set([end, ...moments.map(({ entity }) => entity)]);
  return loaded.relations.filter((relation) => there.has(relation.from) && there.has(relation.to));
}
