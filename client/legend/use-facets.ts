import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { onceWithin } from "../controls/pace.ts";
import { useSession } from "../store/hooks.ts";
import { countFacets, type Facets, readFacets } from "./facets.ts";

/** How far the counts may lag behind a drag (ms); the picture may not. */
const LAG = 100;

/** What is in force within the window, counted for the legend. */
export function useFacets(): Facets {
  const { loaded, view, slice } = useSession();
  const [{ window, reading }, setSeen] = useState(view.getState);
  useEffect(() => {
    const seeing = onceWithin(() => setSeen(view.getState()), LAG);
    seeing.request();
    const unsubscribe = view.subscribe(seeing.request);
    return () => {
      unsubscribe();
      seeing.cancel();
    };
  }, [view]);
  const counts = useStore(slice, (now) => now.counts);
  return useMemo(
    () => (counts === null ? countFacets(loaded, { window, reading }) : readFacets(counts)),
    [loaded, window, reading, counts],
  );
}
