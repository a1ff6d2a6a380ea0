import { createStore } from "zustand/vanilla";
import type { Interval } from "../../../model/time/bounds.ts";
import { parseDay } from "../../../model/time/day.ts";
import type { Commitment } from "../../store/actions.ts";
import { answerLocally } from "../../store/answers/local.ts";
import type { Case } from "../../store/case.ts";
import type { Session } from "../../store/session.ts";
import { sliceWithin, type WindowSlice } from "../../store/slice.ts";
import type { View } from "../../store/view.ts";

/** A session within the reader's session, in which network and timeline show an answer and nothing else. */
export interface AnswerSession {
  readonly session: Session;
  /** Follows the reader's session from now on; returns what ends that. */
  follow(): () => void;
}

/**
 * Lets the panels of the page work on an answer: on its entities and relations, in a window of its own, and without the
 * filters of Explore, which would keep a part of the answer from its reader.
 */
export function createAnswerSession(outer: Session, of: Case): AnswerSession {
  const { span } = of.dataset;
  const whole = { start: parseDay(span.start), end: parseDay(span.end) };
  const view = createStore<View>(() => toView(outer.view.getState(), whole));
  const slice = createStore<WindowSlice>(() => sliceOf(of, view.getState()));
  view.subscribe((now, before) => {
    if (now.window.start !== before.window.start || now.window.end !== before.window.end) {
      slice.setState(sliceOf(of, now));
    }
  });
  const actions = {
    ...outer.actions,
    setWindow: (window: Interval, commitment?: Commitment) =>
      outer.actions.setQuery({ window: isSame(window, whole) ? null : window }, commitment),
  };
  return {
    session: { ...outer, of, answers: answerLocally(of), view, slice, actions },
    follow: () => {
      view.setState(toView(outer.view.getState(), whole));
      return outer.view.subscribe((now) => view.setState(toView(now, whole)));
    },
  };
}

const NOTHING: ReadonlySet<never> = new Set();

function toView(outer: View, whole: Interval): View {
  return {
    ...outer,
    window: outer.query.window ?? whole,
    reading: "possible",
    beginnings: "any",
    hiddenSectors: NOTHING,
    hiddenKinds: NOTHING,
    hiddenTypes: NOTHING,
    without: NOTHING,
  };
}

function sliceOf(of: Case, view: View): WindowSlice {
  return sliceWithin(of, view.window, view);
}

function isSame(a: Interval, b: Interval): boolean {
  return a.start === b.start && a.end === b.end;
}
