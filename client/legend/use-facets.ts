import { startTransition, useEffect, useMemo, useState } from "react";
import { onceWithin } from "../controls/pace.ts";
import { useSession } from "../store/hooks.ts";
import type { WindowSlice } from "../store/slice.ts";
import type { View } from "../store/view.ts";
import { countFacets, type Facets, readFacets } from "./facets.ts";

/** How far the counts may lag behind a drag (ms); the picture may not. */
const LAG = 100;

/** What is in force within the window, counted for the legend. */
export function useFacets(): Facets {
  const { loaded, view, slice } = useSession();
  const [{ window, reading, counts }, setSeen] = useState(() => see(view.getState(), slice.getState()));
  useEffect(() => {
    // So many lines of a legend are drawn again in pieces, between which the picture is drawn.
    const seeing = onceWithin(
      () => startTransition(() => setSeen((before) => keep(before, see(view.getState(), slice.getState())))),
      LAG,
    );
    seeing.request();
    const stops = [view.subscribe(seeing.request), slice.subscribe(seeing.request), seeing.cancel];
    return () => {
      for (const stop of stops) stop();
    };
  }, [view, slice]);
  return useMemo(
    () => (counts === null ? countFacets(loaded, { window, reading }) : readFacets(counts)),
    [loaded, window, reading, counts],
  );
}

/** What the counts follow from. */
interface Seen extends Pick<View, "window" | "reading">, Pick<WindowSlice, "counts"> {}

function see({ window, reading }: View, { counts }: WindowSlice): Seen {
  return { window, reading, counts };
}

/** What was seen before where nothing else is to be seen now: nothing is then drawn again. */
function keep(before: Seen, now: Seen): Seen {
  const isSame =
    now.window === before.window && now.reading === before.reading && now.counts === before.counts;
  return isSame ? before : now;
}
