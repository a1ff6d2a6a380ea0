import { focusOn } from "../controls/focus-on.ts";
import type { Shortcut } from "../store/feature.ts";

type Heard = Parameters<Shortcut["act"]>[0];

/** Single keys of the mode. */
export const TRACE_SHORTCUTS: readonly Shortcut[] = [
  { key: "f", what: "to where influence starts", act: () => focusOn("[data-shortcut='from'] input") },
  { key: "g", what: "to where it is to arrive", act: () => focusOn("[data-shortcut='to'] input") },
  { key: "x", what: "swap the two", act: swap },
  { key: "p", what: "next path", act: nextPath },
];

function swap({ view, actions }: Heard): void {
  const { from, to } = view.getState().trace;
  actions.trace({ from: to, to: from, path: 0 });
}

/** The next of the answered paths, after the last the first again. */
function nextPath({ view, actions }: Heard): void {
  const lanes = document.querySelectorAll(".path-lane").length;
  if (lanes > 1) actions.trace({ path: (view.getState().trace.path + 1) % lanes, panel: "paths" });
}
