import { createStore } from "zustand/vanilla";
import type { PageStorage } from "./storage.ts";
import { keepTrail, readMark, resumeTrail, type Trail, takeStep, toMark } from "./trail.ts";

/** Browsers cut off pages that rewrite their address too often; a drag writes it at most this often (ms). */
const WRITE_INTERVAL = 250;

/** The part of the browser that the mirror needs. */
export type Browser = Pick<
  Window,
  "history" | "location" | "addEventListener" | "setTimeout" | "clearTimeout"
>;

/**
 * Keeps the address bar in step with the store.
 * A committed change is a new entry of the history; a drag opens one entry and rewrites it until it is committed.
 * @param storage keeps the steps that undo took back through loading the page again
 * @param onTravel called with the query string when the reader goes back or forward
 */
export function createMirror(
  browser: Browser,
  storage: PageStorage | null,
  onTravel: (search: string) => void,
) {
  const trail = createStore<Trail>(() => resumeTrail(browser.history.state, storage));
  let drafting = false;
  let pending: { search: string; timer: number } | null = null;

  browser.history.replaceState(toMark(trail.getState()), "");
  trail.subscribe((now) => keepTrail(now, storage));
  browser.addEventListener("popstate", (event) => {
    cancelPending();
    drafting = false;
    const mark = readMark(event.state);
    // A link within the page makes an entry of its own: the same place on the trail.
    if (mark === null) browser.history.replaceState(toMark(trail.getState()), "");
    else trail.setState({ index: mark.index });
    onTravel(browser.location.search);
  });

  function cancelPending() {
    if (pending) browser.clearTimeout(pending.timer);
    pending = null;
  }

  function rewrite(search: string) {
    cancelPending();
    browser.history.replaceState(toMark(trail.getState()), "", toUrl(browser, search));
  }

  function push(search: string, what: string) {
    const next = takeStep(trail.getState(), what);
    browser.history.pushState(toMark(next), "", toUrl(browser, search));
    trail.setState(next);
  }

  return {
    trail,
    /** Writes a change that is finished; `what` is what undo calls it. */
    commit(search: string, what: string) {
      if (drafting) rewrite(search);
      else if (search !== browser.location.search) push(search, what);
      drafting = false;
    },
    /** Writes one moment of a continuous change. */
    draft(search: string, what: string) {
      if (!drafting) {
        drafting = true;
        push(search, what);
        return;
      }
      if (pending) pending.search = search;
      else {
        const timer = browser.setTimeout(() => pending && rewrite(pending.search), WRITE_INTERVAL);
        pending = { search, timer };
      }
    },
    undo() {
      if (trail.getState().index > 0) browser.history.back();
    },
    redo() {
      const { index, steps } = trail.getState();
      if (index < steps.length) browser.history.forward();
    },
  };
}

export type Mirror = ReturnType<typeof createMirror>;

function toUrl(browser: Browser, search: string): string {
  return search === "" ? browser.location.pathname : search;
}
