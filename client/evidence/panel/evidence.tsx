import { lazy, Suspense } from "react";

const EvidencePanel = lazy(() =>
  import("./evidence-panel.tsx").then((file) => ({ default: file.EvidencePanel })),
);

/** The evidence for what is selected, fetched with the first selection. */
export function Evidence() {
  return (
    <Suspense fallback={null}>
      <EvidencePanel />
    </Suspense>
  );
}
