import { createStore } from "zustand/vanilla";
import { type Interval, parseInterval } from "../../../model/time/bounds.ts";
import { answerLocally } from "../../store/answers/local.ts";
import type { Case } from "../../store/case.ts";
import type { Commitment } from "../../store/change.ts";
import type { Session } from "../../store/session.ts";
import { NO_FILTERS, sliceWithin, type WindowSlice } from "../../store/slice.ts";
import type { View } from "../../store/view.ts";
import { isSame } from "../../timeline/window/window.ts";

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
export function createAnswerSession(outer: Session, loaded: Case): AnswerSession {
  const whole = parseInterval(loaded.dataset.span);
  const view = createStore<View>(() => toView(outer.view.getState(), whole));
  const slice = createStore<WindowSlice>(() => sliceOf(loaded, view.getState()));
  view.subscribe((now, before) => {
    if (!isSame(now.window, before.window)) slice.setState(sliceOf(loaded, now));
  });
  const actions = {
    ...outer.actions,
    setWindow: (window: Interval, commitment?: Commitment) =>
      outer.actions.setQuery({ window: isSame(window, whole) ? null : window }, commitment),
  };
  return {
    session: { ...outer, loaded, answers: answerLocally(loaded), view, slice, actions },
    follow: () => {
      view.setState(toView(outer.view.getState(), whole));
      return outer.view.subscribe((now) => view.setState(toView(now, whole)));
    },
  };
}

function toView(outer: View, whole: Interval): View {
  return { ...outer, window: outer.query.window ?? whole, ...NO_FILTERS };
}

function sliceOf(loaded: Case, view: View): WindowSlice {
  return sliceWithin(loaded, view.window, view);
}
