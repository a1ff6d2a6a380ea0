import { useDeferredValue, useMemo } from "react";
import type { Arrangement } from "../../../model/exchange/figure/arrangement.ts";
import { useSession, useSlice, useView } from "../../store/hooks.ts";
import type { WindowSlice } from "../../store/slice.ts";
import { arrangementOf } from "./arrangement-of.ts";
import { narrow } from "./narrow.ts";

/** What of the picture a reader leaves out; the same object while that stays, whatever else of the view changes. */
export function useNarrowing(): Pick<Arrangement, "aside" | "around"> {
  const { features } = useSession();
  const aside = useView((view) => arrangementOf(view, features).aside);
  const around = useView((view) => arrangementOf(view, features).around);
  return useMemo(() => ({ aside, around }), [aside, around]);
}

/** What a chart draws of what is in force. It may lag behind a drag of the window; the drag may not lag behind the hand. */
export function useNarrowed(): WindowSlice {
  const narrowing = useNarrowing();
  const slice = useDeferredValue(useSlice((now) => now));
  return useMemo(() => narrow(slice, narrowing), [slice, narrowing]);
}
