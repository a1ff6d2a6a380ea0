import { type ComponentType, lazy } from "react";
import { Explore } from "./explore.tsx";
import type { Mode } from "./store/view.ts";

// The editor is as large as the rest of the page: it comes when it is wanted.
const Query = lazy(() => import("./console/query.tsx"));

interface ModeEntry {
  readonly mode: Mode;
  readonly name: string;
  /** What one does there, for the tooltip. */
  readonly purpose: string;
  readonly component: ComponentType;
}

/** The ways of working, in the order of the switch in the header. */
export const MODE_LIST: readonly ModeEntry[] = [
  { mode: "explore", name: "Explore", purpose: "The network within a window of time", component: Explore },
  { mode: "query", name: "Query", purpose: "Ask the graph in Cypher", component: Query },
];
