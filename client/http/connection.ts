import { createStore } from "zustand/vanilla";

/** How often the page asks whether all is well, while it is and while it is not (ms). */
const CALM = 4_000;
const ANXIOUS = 2_000;

/** Whether the program and its database answer. */
export const connection = createStore<{ readonly away: boolean }>(() => ({ away: false }));

declare global {
  interface Navigator {
    /** The Network Information API, which not every browser has. */
    readonly connection?: { readonly saveData?: boolean };
  }
}

/** Whether the reader has the browser fetch no more than is needed. */
export function savesData(): boolean {
  return globalThis.navigator?.connection?.saveData === true;
}

/** Notes whether the last request reached a database that is there. */
export function reportReachable(reachable: boolean): void {
  if (connection.getState().away === reachable) connection.setState({ away: !reachable });
}

/** Keeps asking while the page is visible, sooner while the database is away. Returns what ends it. */
export function watchConnection(check: () => Promise<void>): () => void {
  let timer = 0;
  const schedule = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, connection.getState().away ? ANXIOUS : CALM);
  };
  const ask = async () => {
    if (document.visibilityState === "visible") await check();
    schedule();
  };
  const unsubscribe = connection.subscribe(schedule);
  schedule();
  return () => {
    unsubscribe();
    window.clearTimeout(timer);
  };
}
