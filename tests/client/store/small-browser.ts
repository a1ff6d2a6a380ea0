import type { Browser } from "../../../client/store/mirror.ts";
import type { PageStorage } from "../../../client/store/storage.ts";

interface Entry {
  state: unknown;
  search: string;
}

/** A browser's history and address as far as a page can see them, with travel that is done at once. */
export function smallBrowser(search = "") {
  const entries: Entry[] = [{ state: null, search }];
  let at = 0;
  const listeners: ((event: PopStateEvent) => void)[] = [];
  const searchOf = (url: string) => (url.startsWith("?") ? url : "");
  const travel = (step: number) => {
    at += step;
    for (const listener of listeners) listener({ state: entries[at]?.state } as PopStateEvent);
  };
  const history = {
    get state() {
      return entries[at]?.state;
    },
    pushState(state: unknown, _title: string, url: string) {
      entries.splice(++at, entries.length, { state, search: searchOf(url) });
    },
    replaceState(state: unknown, _title: string, url?: string) {
      entries[at] = { state, search: url === undefined ? (entries[at]?.search ?? "") : searchOf(url) };
    },
    back: () => travel(-1),
    forward: () => travel(1),
  };
  const browser = {
    history,
    location: {
      pathname: "/",
      get search() {
        return entries[at]?.search ?? "";
      },
    },
    addEventListener: (_type: string, listener: (event: PopStateEvent) => void) => listeners.push(listener),
    setTimeout,
    clearTimeout,
  } as unknown as Browser;
  return {
    browser,
    searches: () => entries.map((entry) => entry.search),
    /** Follows a link to a part of the same page, as browsers do: an entry without a state, and word of it. */
    follow() {
      entries.splice(at + 1, entries.length, { state: null, search: searchOf(browser.location.search) });
      travel(1);
    },
  };
}

/** What a browser keeps for a page, in memory. */
export function smallStorage(): PageStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
}
