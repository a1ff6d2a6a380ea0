import { useEffect, useMemo, useRef } from "react";
import { createStore } from "zustand/vanilla";
import type { Case } from "../../store/case.ts";
import { useSession } from "../../store/hooks.ts";
import type { Session } from "../../store/session.ts";
import type { WindowSlice } from "../../store/slice.ts";

/**
 * A session within the reader's, in which the network shows a slice of a comparison and nothing else.
 * @param slice a new object where it differs
 */
export function usePictureSession(of: Case, slice: WindowSlice): Session {
  const base = useSession();
  const latest = useRef(slice);
  latest.current = slice;
  const session = useMemo(() => {
    // What is opened in a large case belongs to the picture of Explore.
    const actions = { ...base.actions, toggleOpened: () => undefined };
    return { ...base, of, actions, slice: createStore<WindowSlice>(() => latest.current) };
  }, [base, of]);
  useEffect(() => session.slice.setState(slice, true), [session, slice]);
  return session;
}
