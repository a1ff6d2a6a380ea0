import type { RelationType } from "../../../graph/vocabulary.ts";
import type { DateTally } from "../../dates/tally.ts";
import type { Recipe } from "../recipe.ts";
import type { KnownForms } from "./dates.ts";
import type { Pass } from "./pass.ts";
import type { RowView } from "./row-view.ts";

/** What the parts of a table's reading share. */
export interface Context {
  readonly recipe: Recipe;
  readonly types: ReadonlyMap<string, RelationType>;
  readonly pass: Pass;
  readonly view: RowView;
  readonly forms: KnownForms;
  /** Takes the tallies of the dates that are read. */
  readonly tally: (tallies: readonly DateTally[]) => void;
}
