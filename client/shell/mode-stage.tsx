import { PanelBoundary } from "../controls/panel-boundary.tsx";
import { useSession, useView } from "../store/hooks.ts";
import { stageOf } from "./stages.tsx";

/** What the feature shows that one is in; it is fetched when it is gone to. */
export function ModeStage() {
  const mode = useView((view) => view.mode);
  const { features } = useSession();
  const feature = features.find((candidate) => candidate.mode === mode);
  if (feature === undefined) return null;
  const Stage = stageOf(feature);
  return (
    <PanelBoundary key={mode} name="page">
      <Stage />
    </PanelBoundary>
  );
}
