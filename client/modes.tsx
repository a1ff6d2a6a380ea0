import { type ComponentType, lazy } from "react";
import type { Mode } from "./store/view.ts";
import { Trace } from "./trace/trace.tsx";

// The editor is as large as the rest of the page: it comes when it is wanted.
const Query = lazy(() => import("./query/query.tsx"));

interface ModeEntry {
  readonly mode: Mode;
  readonly name: string;
  /** What one does there, for the tooltip. */
  readonly purpose: string;
  readonly component: ComponentType;
}

/** What the page does not open on is fetched when it is gone to. */
const Explore = lazy(() => import("./explore/explore.tsx").then((file) => ({ default: file.Explore })));

/** The ways of working, in the order of the switch in the header. */
export const MODE_LIST: readonly ModeEntry[] = [
  { mode: "explore", name: "Explore", purpose: "The network within a window of time", component: Explore },
  {
    mode: "trace",
    name: "Trace",
    purpose: "How influence could have travelled from one to another",
    component: Trace,
  },
  { mode: "query", name: "Query", purpose: "Ask the graph in Cypher", component: Query },
];
