import type { Change } from "../store/change.ts";
import type { TraceView } from "./trace-view.ts";

declare module "../store/view.ts" {
  interface View {
    readonly trace: TraceView;
  }
}

declare module "../store/actions.ts" {
  interface Actions {
    /** Changes what is traced, and goes to where it is shown. */
    trace(patch: Partial<TraceView>): void;
  }
}

/** What Trace does to the view. */
export function traceActions(change: Change) {
  return {
    trace: (patch: Partial<TraceView>) =>
      change(nameChange(patch), ({ trace }) => ({ mode: "trace", trace: { ...trace, ...patch } })),
  };
}

function nameChange(patch: Partial<TraceView>): string {
  const isLookedAtOnly = Object.keys(patch).every((key) => key === "path" || key === "panel");
  return isLookedAtOnly ? "looking at something else of the answer" : "asking something else";
}
