import { useSession, useView } from "../../store/hooks.ts";
import type { LoadExports } from "../../store/take-away.ts";

/** What makes the exports of the way of working that one is in. */
export function useExports(): LoadExports | undefined {
  const mode = useView((view) => view.mode);
  const { features } = useSession();
  return features.find((feature) => feature.mode === mode)?.exports;
}
