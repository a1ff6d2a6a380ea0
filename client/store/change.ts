import type { StoreApi } from "zustand/vanilla";
import type { Mirror } from "./mirror.ts";
import type { View } from "./view.ts";

/** A continuous change (a drag, playback) is committed at its end; until then it is one step that is being rewritten. */
export interface Commitment {
  readonly commit: boolean;
}

/**
 * Changes the view; each committed change is one step of undo.
 * @param what the step in words, as undo and redo name it: "moving the window"
 */
export type Change = (
  what: string,
  alter: (now: View) => Partial<View>,
  commitment?: Commitment | undefined,
) => void;

/** How each committed change reaches the view and the history. */
export function createChange(view: StoreApi<View>, mirror: Mirror, write: (view: View) => string): Change {
  return (what, alter, { commit } = { commit: true }) => {
    view.setState(alter(view.getState()));
    const search = write(view.getState());
    if (commit) mirror.commit(search, what);
    else mirror.draft(search, what);
  };
}
