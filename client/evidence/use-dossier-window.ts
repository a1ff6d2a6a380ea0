import type { Interval } from "../../model/time/bounds.ts";
import type { Feature } from "../store/feature.ts";
import { useSession, useView } from "../store/hooks.ts";
import type { Mode } from "../store/view.ts";

/** The window that a dossier counts in; null where the way of working has windows of its own, which are not the view's. */
export function useDossierWindow(): Interval | null {
  const { features } = useSession();
  return useView(({ mode, window }) => (hasOwnWindows(features, mode) ? null : window));
}

/** Whether a way of working has windows of its own. */
export function hasOwnWindows(
  features: readonly Pick<Feature, "mode" | "hasOwnWindows">[],
  mode: Mode,
): boolean {
  return features.some((feature) => feature.mode === mode && feature.hasOwnWindows === true);
}
