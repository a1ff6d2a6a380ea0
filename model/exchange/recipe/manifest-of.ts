import type { Manifest } from "../../graph/dataset.ts";
import type { Interval } from "../../time/bounds.ts";
import { formatDay, parseDay } from "../../time/day.ts";
import type { Recipe } from "./recipe.ts";

/**
 * What a recipe says of its case as a whole.
 * @param found the first and the last day that its rows name, where the recipe does not tell
 */
export function manifestOf({ dataset, coverage }: Recipe, found: Interval | undefined): Manifest {
  const { span: told, opening, ...rest } = dataset;
  const measured = found && { start: formatDay(found.start), end: formatDay(found.end) };
  const span = told ?? measured ?? coverage ?? { start: "1816-01-01", end: "2025-12-31" };
  return {
    ...{ ...rest, span, opening: opening ?? openingOf(span) },
    ...{ poles: { left: [], right: [] }, questions: [] },
  };
}

/** The last tenth of a span, and at least its last year: what is known best, and little enough to be seen. */
function openingOf({ start, end }: { start: string; end: string }) {
  const [from, to] = [parseDay(start), parseDay(end)];
  return { start: formatDay(Math.max(from, Math.min(to - 365, to - Math.round((to - from) / 10)))), end };
}
