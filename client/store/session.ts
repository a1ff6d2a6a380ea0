import { createStore } from "zustand/vanilla";
import { createActions } from "./actions.ts";
import type { Case } from "./case.ts";
import { type Browser, createMirror } from "./mirror.ts";
import { sliceWithin, type WindowSlice } from "./slice.ts";
import { createTransient } from "./transient.ts";
import { readView } from "./url.ts";
import type { View } from "./view.ts";

/**
 * One reader at work on one case: the view (mirrored in the URL), the slice that follows from it, and what
 * lasts only for a moment. Lives outside React; components subscribe to it through `hooks.ts`.
 */
export function createSession(of: Case, browser: Browser) {
  const first = readView(browser.location.search, of);
  const view = createStore<View>(() => first.view);
  const slice = createStore<WindowSlice>(() => sliceWithin(of, first.view.window, first.view));
  const transient = createTransient(first.ignored);
  const mirror = createMirror(browser, (search) => {
    const { view: next, ignored } = readView(search, of);
    view.setState(next);
    transient.setState({ ignored });
  });
  view.subscribe((now, before) => {
    if (changesSlice(now, before)) slice.setState(sliceWithin(of, now.window, now));
  });
  return { of, view, slice, transient, place: mirror.place, actions: createActions(view, of, mirror) };
}

export type Session = ReturnType<typeof createSession>;

function changesSlice(now: View, before: View): boolean {
  return (
    now.window.start !== before.window.start ||
    now.window.end !== before.window.end ||
    now.reading !== before.reading ||
    now.hiddenSectors !== before.hiddenSectors ||
    now.hiddenKinds !== before.hiddenKinds ||
    now.hiddenTypes !== before.hiddenTypes ||
    now.without !== before.without
  );
}
