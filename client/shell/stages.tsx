import { type FetchedPart, fetchedPart } from "../controls/fetched-part.tsx";
import type { Feature } from "../store/feature.ts";

const stages = new WeakMap<Feature, FetchedPart<object>>();

/** What a feature shows; the same component at every call, as React wants it. */
export function stageOf(feature: Feature): FetchedPart<object> {
  const known = stages.get(feature) ?? toStage(feature);
  stages.set(feature, known);
  return known;
}

function toStage({ load }: Feature): FetchedPart<object> {
  return fetchedPart(async () => (await load()).default, <p className="mode-waiting">Loading …</p>);
}
