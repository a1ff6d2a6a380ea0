import { useEffect, useMemo, useState } from "react";
import { onceWithin } from "../controls/pace.ts";
import { useSession } from "../store/hooks.ts";
import { countFacets, type Facets } from "./facets.ts";

/** How far the counts may lag behind a drag (ms); the picture may not. */
const LAG = 100;

/** What is in force within the window, counted for the legend. */
export function useFacets(): Facets {
  const { of, view } = useSession();
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
  return useMemo(() => countFacets(of, { window, reading }), [of, window, reading]);
}
