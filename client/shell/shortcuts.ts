import { useEffect } from "react";
import { useSession, useSettingsStore } from "../store/hooks.ts";
import type { Session } from "../store/session.ts";
import type { Mode } from "../store/view.ts";
import { TRACE_SHORTCUTS } from "../trace/shortcuts.ts";

/** A key of its own that does something everywhere but in a field of text. */
export interface Shortcut {
  readonly key: string;
  readonly what: string;
  /** The mode that it belongs to; a shortcut without one is heard in all of them. */
  readonly mode?: Mode;
  readonly act: (session: Session) => void;
}

/** Single-key shortcuts; they can be switched off, for speech input types them by accident (WCAG 2.1.4). */
export const SHORTCUTS: readonly Shortcut[] = [
  ...TRACE_SHORTCUTS,
  { key: "/", what: "search", act: () => focusOn("[data-shortcut='search'] input") },
  { key: "n", what: "go to the network", act: () => focusOn(".network-canvas") },
  {
    key: "t",
    what: "go to the timeline",
    mode: "explore",
    act: () => focusOn(".area-timeline [tabindex='0'], .area-timeline input"),
  },
  {
    key: "v",
    what: "picture or table",
    act: ({ view, actions }) =>
      actions.setDisplay(view.getState().display === "picture" ? "table" : "picture"),
  },
  {
    key: "c",
    what: "only certain, or also possible",
    mode: "explore",
    act: ({ view, actions }) =>
      actions.setReading(view.getState().reading === "certain" ? "possible" : "certain"),
  },
];

/** Listens for shortcuts and for undo and redo while the component is on the page. */
export function useShortcuts(): void {
  const session = useSession();
  const settings = useSettingsStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey) return undoOrRedo(event, session);
      const now = session.view.getState().mode;
      const shortcut = SHORTCUTS.find(
        ({ key, mode }) => key === event.key && (mode === undefined || mode === now),
      );
      if (shortcut === undefined || event.altKey || !settings.getState().shortcuts) return;
      event.preventDefault();
      shortcut.act(session);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [session, settings]);
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

function focusOn(selector: string): void {
  const element = document.querySelector(selector);
  if (element instanceof HTMLElement) element.focus();
}
