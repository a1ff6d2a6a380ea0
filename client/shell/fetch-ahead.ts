import type { Dataset } from "../../model/graph/dataset.ts";
import { opensOn } from "../store/all-fields.ts";
import type { Feature } from "../store/feature.ts";
import { stageOf } from "./stages.tsx";

/**
 * Fetches the feature that the page is about to open on while its case is on the way.
 * @param dataset what is known of the case; before it is known, only the address can name a feature
 */
export function fetchAhead(features: readonly Feature[], search: string, dataset?: Dataset): void {
  const asked = new URLSearchParams(search).get("mode");
  const likely =
    asked === null ? dataset && opensOn(features, { dataset }) : features.find(({ mode }) => mode === asked);
  // What fails here is told where the feature is shown.
  if (likely !== undefined)
    stageOf(likely)
      .fetch()
      .catch(() => undefined);
}
