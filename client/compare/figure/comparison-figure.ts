import type { Caption } from "../../../model/exchange/figure/caption.ts";
import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { parseInterval } from "../../../model/time/bounds.ts";
import { describeData, describeLeftOut } from "../../figure/words/caption.ts";
import { describeInterval } from "../../format/day.ts";
import type { Case } from "../../store/case.ts";
import type { Filters } from "../../store/slice.ts";
import type { Figure } from "../../store/take-away.ts";
import { describeCertain, describePossible } from "../changes/words.ts";
import { drawComparison } from "./draw-comparison.ts";

/** As wide as the list of changes stands on most screens (pixels). */
const WIDTH = 760;

/** What is compared, in a few words. */
export function titleOf(loaded: Case, { a, b }: Pick<Comparison, "a" | "b">): string {
  const [first, second] = [a, b].map((side) => describeInterval(parseInterval(side)));
  const other = b.dataset === loaded.dataset.id ? "" : ` in ${b.dataset}`;
  return `${loaded.dataset.title}: ${first} and ${second}${other} compared.`;
}

/** The counts of a comparison by sector, and in its caption the sentences that stand above its list. */
export function comparisonFigure(loaded: Case, answer: Comparison, filters: Filters): Figure {
  const caption: Caption = {
    title: titleOf(loaded, answer),
    sentences: [
      describeCertain(answer),
      describePossible(answer),
      ...describeLeftOut(loaded, filters),
      describeData(loaded),
    ].filter(Boolean),
  };
  return {
    name: "comparison",
    title: "What changed, by sector",
    caption,
    screenWidth: WIDTH,
    draw: (room) => drawComparison(answer, room),
  };
}
