import type { Shortcut } from "../shell/shortcuts.ts";
import type { Session } from "../store/session.ts";

/** Single keys of the mode. */
export const TRACE_SHORTCUTS: readonly Shortcut[] = [
  { key: "f", what: "to where influence starts", mode: "trace", act: () => focusOnEnd("from") },
  { key: "g", what: "to where it is to arrive", mode: "trace", act: () => focusOnEnd("to") },
  { key: "x", what: "swap the two", mode: "trace", act: swap },
  { key: "p", what: "next path", mode: "trace", act: nextPath },
];

function focusOnEnd(end: "from" | "to"): void {
  document.querySelector<HTMLElement>(`[data-shortcut='${end}'] input`)?.focus();
}

function swap({ view, actions }: Session): void {
  const { from, to } = view.getState().trace;
  actions.trace({ from: to, to: from, path: 0 });
}

/** The next of the answered paths, after the last the first again. */
function nextPath({ view, actions }: Session): void {
  const lanes = document.querySelectorAll(".path-lane").length;
  if (lanes > 1) actions.trace({ path: (view.getState().trace.path + 1) % lanes, panel: "paths" });
}
