import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from "react";
import { PanelBoundary } from "../controls/panel-boundary.tsx";
import type { Feature } from "../store/feature.ts";
import { useSession, useView } from "../store/hooks.ts";

const components = new WeakMap<Feature, LazyExoticComponent<ComponentType>>();

/** What the feature shows that one is in; it is fetched when it is gone to. */
export function ModeStage() {
  const mode = useView((view) => view.mode);
  const { features } = useSession();
  const feature = features.find((candidate) => candidate.mode === mode);
  if (feature === undefined) return null;
  const Component = componentOf(feature);
  return (
    <PanelBoundary key={mode} name="page">
      <Suspense fallback={<p className="mode-waiting">Loading …</p>}>
        <Component />
      </Suspense>
    </PanelBoundary>
  );
}

/** The same component at every call, as React wants it. */
function componentOf(feature: Feature): LazyExoticComponent<ComponentType> {
  const known = components.get(feature) ?? lazy(() => feature.load());
  components.set(feature, known);
  return known;
}
