import { createStore } from "zustand/vanilla";
import { createSharedActions } from "./actions.ts";
import { allFields } from "./all-fields.ts";
import type { CaseAnswers } from "./answers/case-answers.ts";
import { answerLocally } from "./answers/local.ts";
import { answerRemotely } from "./answers/remote.ts";
import type { Case } from "./case.ts";
import { createChange } from "./change.ts";
import type { Features } from "./feature.ts";
import { type Browser, createMirror } from "./mirror.ts";
import { caseIn } from "./naming/case-in.ts";
import { emptySlice, followRemotely } from "./remote-slice.ts";
import { changesSlice, sliceWithin, type WindowSlice } from "./slice.ts";
import { openStorage, type PageStorage } from "./storage.ts";
import { createTransient } from "./transient.ts";
import { readView, writeView } from "./url.ts";
import type { View } from "./view.ts";

/**
 * One reader at work on one case: the view (mirrored in the URL), the slice that follows from it, and what
 * lasts only for a moment. Lives outside React; components subscribe to it through `hooks.ts`.
 * @param storage keeps what undo took back through loading the page again
 */
export function createSession(
  loaded: Case,
  browser: Browser,
  features: Features,
  storage: PageStorage | null = openStorage("tab"),
) {
  const fields = allFields(features);
  const first = readView(browser.location.search, loaded, fields);
  const view = createStore<View>(() => first.view);
  const sliceOf = (now: View) =>
    loaded.isWhole ? sliceWithin(caseIn(loaded, now.language), now.window, now) : emptySlice(now);
  const slice = createStore<WindowSlice>(() => sliceOf(first.view));
  const transient = createTransient(first);
  const mirror = createMirror(browser, storage, (search) => {
    const { view: next, ignored, readAs } = readView(search, loaded, fields);
    view.setState(next);
    transient.setState({ ignored, readAs });
  });
  view.subscribe((now, before) => {
    if (loaded.isWhole && changesSlice(now, before)) slice.setState(sliceOf(now), true);
  });
  /** The page's query that shows the view as it is now; it names the dataset even where all else is as it opens. */
  const page = () =>
    writeView(view.getState(), loaded, fields).slice(1) ||
    String(new URLSearchParams({ dataset: loaded.dataset.id }));
  const change = createChange(view, mirror, (now) => writeView(now, loaded, fields));
  const current = () => caseIn(loaded, view.getState().language);
  const actions = { ...createSharedActions(change, current, mirror), ...features.actions(change) };
  return {
    loaded,
    answers: answersOf(loaded),
    features: features.list,
    view,
    slice,
    transient,
    page,
    trail: mirror.trail,
    actions,
  };
}

const answersOf = (loaded: Case): CaseAnswers =>
  loaded.isWhole ? answerLocally(loaded) : answerRemotely(loaded.dataset, loaded.language);

/** The same session with entities named in a language, in all that is read and asked of its case. */
export function sessionIn(session: Session, language: string | null): Session {
  const loaded = caseIn(session.loaded, language);
  return loaded === session.loaded ? session : { ...session, loaded, answers: answersOf(loaded) };
}

/**
 * Fills the session of a case that is too large for the page with its first picture, and keeps it in step from then on.
 * @param width of the page in CSS pixels
 * @throws Failure where the first picture does not come
 */
export async function startFollowing(session: Session, width: number): Promise<void> {
  if (!session.loaded.isWhole) await followRemotely({ ...session, width });
}

export type Session = ReturnType<typeof createSession>;
