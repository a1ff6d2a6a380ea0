import type { Interval } from "../../model/time/bounds.ts";
import type { Change, Commitment } from "../store/change.ts";
import type { CompareView } from "./compare-view.ts";

declare module "../store/view.ts" {
  interface View {
    readonly compare: CompareView;
  }
}

declare module "../store/actions.ts" {
  interface Actions {
    /** Changes what is compared, and goes to where it is shown. */
    compare(patch: Partial<CompareView>, commitment?: Commitment): void;
    /** Shows one of the windows that are compared in Explore. */
    exploreWindow(window: Interval): void;
  }
}

/** What Compare does to the view. */
export function compareActions(change: Change) {
  return {
    compare: (patch: Partial<CompareView>, commitment?: Commitment) =>
      change(
        describe(patch),
        ({ compare }) => ({ mode: "compare", compare: { ...compare, ...patch } }),
        commitment,
      ),
    exploreWindow: (window: Interval) =>
      change("going to a window in Explore", () => ({ mode: "explore", window })),
  };
}

/** A change as undo names it. */
function describe({ sorting, shownAs, moved, other }: Partial<CompareView>): string {
  if (other !== undefined) return "comparing with another dataset";
  if (sorting !== undefined) return "sorting the measures";
  if (moved !== undefined) return "moving between the windows";
  return shownAs === undefined ? "comparing something else" : "showing the comparison otherwise";
}
