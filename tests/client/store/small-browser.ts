import type { Browser } from "../../../client/store/mirror.ts";

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
  return { browser, searches: () => entries.map((entry) => entry.search) };
}
