import type { Caption } from "../../../model/exchange/figure/caption.ts";
import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { type CitedDataset, citeDataset } from "../../evidence/citation.ts";
import { describeData, describeLeftOut, describeSources } from "../../figure/words/caption.ts";
import type { Case } from "../../store/case.ts";
import type { Filters } from "../../store/slice.ts";
import type { Figure } from "../../store/take-away.ts";
import { describeCertain, describePossible, describeSides, isOfTwo } from "../changes/words.ts";
import { drawComparison } from "./draw-comparison.ts";

/** As wide as the list of changes stands on most screens (pixels). */
const WIDTH = 760;

/**
 * What is compared, in a few words.
 * @param other the dataset of the second side where it is another one, as far as that is known
 */
export function titleOf(
  loaded: Case,
  { a, b }: Pick<Comparison, "a" | "b">,
  other: CitedDataset | null,
): string {
  const sides = describeSides({ a, b });
  const where = b.dataset === loaded.dataset.id ? "" : ` in ${other?.title ?? b.dataset}`;
  return `${loaded.dataset.title}: ${sides.a} and ${sides.b}${where} compared.`;
}

/** The data of both sides, with version and content hash. */
export function describeBoth(loaded: Case, other: CitedDataset | null): string[] {
  return [describeData(loaded), ...(other === null ? [] : [`Data of the second: ${citeDataset(other)}.`])];
}

/** The statements that the listed changes rest on, as far as they are of the case that is open. */
export function ofLoaded(answer: Pick<Comparison, "a" | "b" | "relations">): Comparison["relations"]["a"] {
  const { a, b } = answer.relations;
  return isOfTwo(answer) ? a : [...a, ...b];
}

/** The counts of a comparison by sector, and in its caption the sentences that stand above its list. */
export function comparisonFigure(
  loaded: Case,
  answer: Comparison,
  filters: Filters,
  other: CitedDataset | null,
): Figure {
  const caption: Caption = {
    title: titleOf(loaded, answer, other),
    sentences: [
      describeCertain(answer),
      describePossible(answer, isOfTwo(answer)),
      ...describeLeftOut(loaded, filters),
      ...describeSources(loaded, ofLoaded(answer)),
      ...describeBoth(loaded, other),
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
