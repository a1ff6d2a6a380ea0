import { useEffect } from "react";
import { useSession } from "../../store/hooks.ts";
import type { LoadExports } from "../../store/take-away.ts";

/** How long what is needed to print may wait until the page has nothing better to do (ms). */
const PATIENCE = 5_000;

/**
 * Lays out what is shown when the browser is about to print. What that needs is fetched beforehand, while nothing else
 * is to be done: a browser that prints does not wait.
 */
export function usePrinting(load: LoadExports | undefined): void {
  const session = useSession();
  useEffect(() => {
    if (load === undefined) return;
    let ready: { layOut: () => void; clear: () => void } | null = null;
    const prepare = async () => {
      const [page, { takeAway }] = await Promise.all([import("./print-page.ts"), load()]);
      const { layOut, isLaidOut, clear } = page;
      ready = { layOut: () => isLaidOut() || layOut(takeAway(session)), clear };
      return ready;
    };
    // What fails here is told where the menu of exports is opened.
    const prepareQuietly = () => void prepare().catch(() => undefined);
    const before = () => ready?.layOut();
    const after = () => ready?.clear();
    const paper = window.matchMedia("print");
    const turn = async () => {
      const prepared = ready ?? (await prepare());
      if (paper.matches) prepared.layOut();
      else prepared.clear();
    };
    const onTurn = () => void turn().catch(() => undefined);
    const cancel = whenIdle(prepareQuietly);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    paper.addEventListener("change", onTurn);
    return () => {
      cancel();
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
      paper.removeEventListener("change", onTurn);
    };
  }, [load, session]);
}

/** Does something once the page has nothing else to do; returns what takes that back. */
function whenIdle(work: () => void): () => void {
  if (typeof window.requestIdleCallback !== "function") {
    const timer = window.setTimeout(work, PATIENCE);
    return () => window.clearTimeout(timer);
  }
  const asked = window.requestIdleCallback(work, { timeout: PATIENCE });
  return () => window.cancelIdleCallback(asked);
}
