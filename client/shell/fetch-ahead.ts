import type { Feature } from "../store/feature.ts";

/** Fetches the feature that the page is about to open on while its case is on the way. */
export function fetchAhead(features: readonly Feature[], search: string): void {
  const asked = new URLSearchParams(search).get("mode");
  const likely = features.find(({ mode, opens }) => (asked === null ? opens : mode === asked));
  // What fails here is told where the feature is shown.
  likely?.load().catch(() => undefined);
}
