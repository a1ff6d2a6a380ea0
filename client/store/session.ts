import { createStore } from "zustand/vanilla";
import { createChange, createSharedActions } from "./actions.ts";
import { allFields } from "./all-fields.ts";
import type { Case } from "./case.ts";
import type { Features } from "./feature.ts";
import { type Browser, createMirror } from "./mirror.ts";
import { sliceWithin, type WindowSlice } from "./slice.ts";
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
  of: Case,
  browser: Browser,
  features: Features,
  storage: PageStorage | null = openStorage("tab"),
) {
  const fields = allFields(features);
  const first = readView(browser.location.search, of, fields);
  const view = createStore<View>(() => first.view);
  const slice = createStore<WindowSlice>(() => sliceWithin(of, first.view.window, first.view));
  const transient = createTransient(first.ignored);
  const mirror = createMirror(browser, storage, (search) => {
    const { view: next, ignored } = readView(search, of, fields);
    view.setState(next);
    transient.setState({ ignored });
  });
  view.subscribe((now, before) => {
    if (changesSlice(now, before)) slice.setState(sliceWithin(of, now.window, now));
  });
  const change = createChange(view, mirror, (now) => writeView(now, of, fields));
  const actions = { ...createSharedActions(change, of, mirror), ...features.actions(change) };
  return { of, features: features.list, view, slice, transient, trail: mirror.trail, actions };
}

export type Session = ReturnType<typeof createSession>;

function changesSlice(now: View, before: View): boolean {
  return (
    now.window.start !== before.window.start ||
    now.window.end !== before.window.end ||
    now.reading !== before.reading ||
    now.beginnings !== before.beginnings ||
    now.hiddenSectors !== before.hiddenSectors ||
    now.hiddenKinds !== before.hiddenKinds ||
    now.hiddenTypes !== before.hiddenTypes ||
    now.without !== before.without
  );
}
