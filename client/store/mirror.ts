import { createStore } from "zustand/vanilla";

/** Browsers cut off pages that rewrite their address too often; a drag writes it at most this often (ms). */
const WRITE_INTERVAL = 250;

/** Where in the session's history the page stands: undo and redo are steps in it. */
export interface Place {
  readonly index: number;
  readonly last: number;
}

/** The part of the browser that the mirror needs. */
export type Browser = Pick<
  Window,
  "history" | "location" | "addEventListener" | "setTimeout" | "clearTimeout"
>;

/**
 * Keeps the address bar in step with the store.
 * A committed change is a new entry of the history; a drag opens one entry and rewrites it until it is committed.
 * @param onTravel called with the query string when the reader goes back or forward
 */
export function createMirror(browser: Browser, onTravel: (search: string) => void) {
  const start = readIndex(browser.history.state);
  const place = createStore<Place>(() => ({ index: start, last: start }));
  let drafting = false;
  let pending: { search: string; timer: number } | null = null;

  browser.history.replaceState({ index: start }, "");
  browser.addEventListener("popstate", (event) => {
    cancelPending();
    drafting = false;
    const index = readIndex(event.state);
    place.setState(({ last }) => ({ index, last: Math.max(last, index) }));
    onTravel(browser.location.search);
  });

  function cancelPending() {
    if (pending) browser.clearTimeout(pending.timer);
    pending = null;
  }

  function rewrite(search: string) {
    cancelPending();
    browser.history.replaceState({ index: place.getState().index }, "", toUrl(browser, search));
  }

  function push(search: string) {
    const index = place.getState().index + 1;
    browser.history.pushState({ index }, "", toUrl(browser, search));
    place.setState({ index, last: index });
  }

  return {
    place,
    /** Writes a change that is finished. */
    commit(search: string) {
      if (drafting) rewrite(search);
      else if (search !== browser.location.search) push(search);
      drafting = false;
    },
    /** Writes one moment of a continuous change. */
    draft(search: string) {
      if (!drafting) {
        drafting = true;
        push(search);
        return;
      }
      if (pending) pending.search = search;
      else {
        const timer = browser.setTimeout(() => pending && rewrite(pending.search), WRITE_INTERVAL);
        pending = { search, timer };
      }
    },
    undo() {
      if (place.getState().index > 0) browser.history.back();
    },
    redo() {
      const { index, last } = place.getState();
      if (index < last) browser.history.forward();
    },
  };
}

export type Mirror = ReturnType<typeof createMirror>;

function toUrl(browser: Browser, search: string): string {
  return search === "" ? browser.location.pathname : search;
}

function readIndex(state: unknown): number {
  const holder = typeof state === "object" && state !== null && "index" in state ? state : { index: 0 };
  return typeof holder.index === "number" ? holder.index : 0;
}
