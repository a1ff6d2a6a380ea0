import type { Interval } from "../../model/time/bounds.ts";
import type { Change } from "../store/actions.ts";
import type { CompareView } from "./compare-view.ts";

declare module "../store/view.ts" {
  interface View {
    readonly compare: CompareView;
  }
}

declare module "../store/actions.ts" {
  interface Actions {
    /** Changes what is compared, and goes to where it is shown. */
    compare(patch: Partial<CompareView>): void;
    /** Shows one of the windows that are compared in Explore. */
    exploreWindow(window: Interval): void;
  }
}

/** What Compare does to the view. */
export function compareActions(change: Change) {
  return {
    compare: (patch: Partial<CompareView>) =>
      change(patch.sorting ? "sorting the measures" : "comparing something else", ({ compare }) => ({
        mode: "compare",
        compare: { ...compare, ...patch },
      })),
    exploreWindow: (window: Interval) =>
      change("going to a window in Explore", () => ({ mode: "explore", window })),
  };
}
