import { type Comparison, compareCited, differences, fixedOf } from "../../model/exchange/cited/compare.ts";
import { aboutOf, type ExportContext } from "../exports/taken.ts";
import { choose } from "../exports/views/choose.ts";
import type { ReadCrate } from "./read-crate.ts";

/**
 * Asks the question of a crate again, of the dataset that is loaded under its id.
 * @throws Problem as the question does
 */
export async function rerun({ question, lines }: ReadCrate, context: ExportContext): Promise<Comparison> {
  const chosen = await choose(question.view, question.parameters, context);
  const { about } = await aboutOf(context, chosen.held);
  const result = await chosen.result();
  const comparison = compareCited(question.fixed, fixedOf({ about, result }));
  return { ...comparison, sentences: [...comparison.sentences, ...differences({ lines }, result)] };
}
