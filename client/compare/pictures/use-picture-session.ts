import { useEffect, useMemo, useRef } from "react";
import { createStore } from "zustand/vanilla";
import type { Case } from "../../store/case.ts";
import { useSession } from "../../store/hooks.ts";
import type { Session } from "../../store/session.ts";
import type { WindowSlice } from "../../store/slice.ts";
import type { Selection } from "../../store/view.ts";
import { idElsewhere } from "../join-ids.ts";

/** Hears of what is chosen in a picture and only the other dataset has; null where it is anything else. */
export type OnElsewhere = (chosen: Selection | null) => void;

/**
 * A session within the reader's, in which the network shows a slice of a comparison and nothing else.
 * @param slice a new object where it differs
 * @param onElsewhere the same function at every call
 */
export function usePictureSession(loaded: Case, slice: WindowSlice, onElsewhere: OnElsewhere): Session {
  const base = useSession();
  const latest = useRef(slice);
  latest.current = slice;
  const session = useMemo(() => {
    // What is opened in a large case belongs to the picture of Explore.
    const select = (selection: Selection | null) => {
      const { other } = base.view.getState().compare;
      const isElsewhere = selection !== null && idElsewhere(other, selection.id) !== null;
      onElsewhere(isElsewhere ? selection : null);
      base.actions.select(isElsewhere ? null : selection);
    };
    const actions = { ...base.actions, select, toggleOpened: () => undefined };
    return { ...base, loaded, actions, slice: createStore<WindowSlice>(() => latest.current) };
  }, [base, loaded, onElsewhere]);
  useEffect(() => session.slice.setState(slice, true), [session, slice]);
  return session;
}
