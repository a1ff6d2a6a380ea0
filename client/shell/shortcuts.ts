import { useEffect } from "react";
import { focusOn } from "../controls/focus-on.ts";
import type { KeyHelp, Shortcut } from "../store/feature.ts";
import { useSession, useSettingsStore } from "../store/hooks.ts";
import type { Session } from "../store/session.ts";

/** What keys do with Ctrl, in every feature. */
export const PAGE_KEYS: readonly KeyHelp[] = [
  { key: "Ctrl Z", what: "undo" },
  { key: "Ctrl Shift Z", what: "redo" },
  { key: "Escape", what: "close the dossier" },
];

/** Single keys that are heard in every feature. */
export const PAGE_SHORTCUTS: readonly Shortcut[] = [
  { key: "/", what: "search", act: () => focusOn("[data-shortcut='search'] input") },
  {
    key: "n",
    what: "go to the network",
    act: () => focusOn(".network-canvas, .chart-scroller button:not([tabindex='-1'])"),
  },
  {
    key: "v",
    what: "picture or table",
    act: ({ view, actions }) =>
      actions.setDisplay(view.getState().display === "picture" ? "table" : "picture"),
  },
];

/**
 * Listens for shortcuts and for undo and redo while the component is on the page.
 * Single keys can be switched off, for speech input types them by accident (WCAG 2.1.4).
 */
export function useShortcuts(): void {
  const session = useSession();
  const settings = useSettingsStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.key === "Escape") return closeDossier(session);
      if (isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey) return undoOrRedo(event, session);
      const shortcut = heardNow(session).find(({ key }) => key === event.key);
      if (shortcut === undefined || event.altKey || !settings.getState().shortcuts) return;
      event.preventDefault();
      shortcut.act(session);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [session, settings]);
}

function heardNow({ features, view }: Session): readonly Shortcut[] {
  const now = features.find(({ mode }) => mode === view.getState().mode);
  return [...(now?.shortcuts ?? []), ...PAGE_SHORTCUTS];
}

/** Escape closes what is open beside the work, wherever the focus is; what has a use of its own for it takes it before. */
function closeDossier({ view, actions }: Session): void {
  if (view.getState().selection !== null) actions.select(null);
}

function undoOrRedo(event: KeyboardEvent, { actions }: Session): void {
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  if (key === "y" || event.shiftKey) actions.redo();
  else actions.undo();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
