import type { View } from "../../store/view.ts";
import { readingOf } from "../api.ts";
import { writeWindow } from "../compare-field.ts";

/**
 * The page's query that compares the second dataset with this one: windows, readings and datasets in each other's place.
 * What names things of this dataset alone, such as hidden types and what is selected, is not taken along.
 */
export function swapDatasets(view: View, own: string, other: string): string {
  const { a, b, shownAs } = view.compare;
  return String(
    new URLSearchParams({
      ...{ dataset: other, mode: "compare", a: writeWindow(b), b: writeWindow(a), other: own },
      ...{ reading: readingOf(view, "b"), readingB: readingOf(view, "a") },
      ...(shownAs !== null && { compareAs: shownAs }),
    }),
  );
}
