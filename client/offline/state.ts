import { createStore, type StoreApi } from "zustand/vanilla";
import type { Arrangement } from "../../model/exchange/figure/arrangement.ts";
import type { Opening } from "../../model/exchange/offline.ts";
import type { PathAnswer } from "../../model/influence/paths/answer-paths.ts";
import { type Interval, parseInterval } from "../../model/time/bounds.ts";
import type { Case } from "../store/case.ts";
import type { Filters } from "../store/slice.ts";
import type { Light } from "../store/transient.ts";
import type { Selection } from "../store/view.ts";
import { clipTo, isSame } from "../timeline/window/window.ts";
import { arrangementIn, filtersIn } from "./opening-look.ts";
import { createTracer, type Question } from "./trace.ts";

/** What a figure shows at a moment. */
export interface State {
  readonly window: Interval;
  readonly question: Question | null;
  readonly answer: PathAnswer | null;
  readonly selection: Selection | null;
}

/** The state of a figure, and what changes it. */
export interface Figure {
  readonly loaded: Case;
  readonly span: Interval;
  /** How the picture is arranged, and what it, the timeline and the table leave out; a trace has the whole case. */
  readonly arrangement: Arrangement;
  readonly filters: Filters;
  /** What every question is narrowed by, in words; empty where nothing does. */
  readonly limits: string;
  readonly store: StoreApi<State>;
  setWindow(window: Interval): void;
  ask(question: Question): void;
  select(selection: Selection | null): void;
}

/** A figure of a case, as it opens. */
export function createFigure(loaded: Case, opening: Opening): Figure {
  const { opening: first } = loaded.dataset;
  const span = parseInterval(loaded.dataset.span);
  const answer = createTracer(loaded, opening.question?.limits);
  const question = questionOf(loaded, opening);
  const store = createStore<State>(() => ({
    window: clipTo(
      parseInterval({ start: opening.start ?? first.start, end: opening.end ?? first.end }),
      span,
    ),
    question,
    answer: question && answer(question),
    selection: selectionOf(loaded, opening),
  }));
  return {
    loaded,
    span,
    arrangement: arrangementIn(opening),
    filters: filtersIn(opening),
    limits: opening.question?.told ?? "",
    store,
    setWindow(asked) {
      const window = clipTo(asked, span);
      if (!isSame(window, store.getState().window)) store.setState({ window });
    },
    ask: (next) => store.setState({ question: next, answer: answer(next), selection: null }),
    select: (selection) => store.setState({ selection }),
  };
}

function questionOf({ entities }: Case, { question }: Opening): Question | null {
  if (question === undefined) return null;
  const { from, to, criterion } = question;
  return entities.has(from) && entities.has(to) && from !== to ? { from, to, criterion } : null;
}

function selectionOf({ entities, relationsById }: Case, { selected: id }: Opening): Selection | null {
  if (id === undefined) return null;
  if (entities.has(id)) return { kind: "entity", id };
  return relationsById.has(id) ? { kind: "relation", id } : null;
}

/** The first of the paths of an answer, as it is lit in the network; null where there is none. */
export function lightOf(loaded: Case, answer: PathAnswer | null): Light | null {
  const path = answer?.paths[0];
  if (path === undefined) return null;
  const hops = path.hops.map(({ relation, from }, index) => {
    const isBackward = loaded.relationsById.get(relation)?.to === from;
    return [relation, { label: String(index + 1), isBackward }] as const;
  });
  return {
    entities: new Set(path.entities),
    relations: new Set(path.hops.map(({ relation }) => relation)),
    hops: new Map(hops),
  };
}
