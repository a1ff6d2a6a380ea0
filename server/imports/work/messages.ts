import type { FilesSeen, ImportReport } from "../../../model/exchange/import-answer.ts";
import type { Finding } from "../../../model/exchange/read/finding.ts";
import type { FoundKind } from "../../../model/exchange/read/findings.ts";
import type { Stated } from "../../../model/exchange/reader.ts";
import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import type { Interval } from "../../../model/time/bounds.ts";
import type { Baseline } from "../changes.ts";

/** A file as it lies on the disk, under the name that it was given by. */
export interface KeptFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

/** What a thread is to do: look files through by a recipe, or by one that it guesses. */
export interface Order {
  readonly files: readonly KeptFile[];
  readonly recipe: Recipe | undefined;
  /** The ISO day on which it is done. */
  readonly today: string;
  /** Whether what the recipe says nothing of is guessed: files came after it. */
  readonly completes: boolean;
}

/** What a thread is to read for a load: the case that files, which were checked, make by their recipe. */
export interface RowsOrder {
  /** Whatever is read again has the same. */
  readonly reading: string;
  readonly files: readonly KeptFile[];
  readonly recipe: Recipe;
  /** The first and the last day of the case, where the recipe does not tell. */
  readonly span: Interval | undefined;
}

/** What was understood of files before all their rows are checked. */
export interface Understood {
  readonly seen: FilesSeen;
  readonly recipe: Recipe;
  readonly evidence: readonly string[];
}

/** What the check of all rows came to. */
export interface Checked {
  readonly report: Omit<ImportReport, "findings">;
  /** All that is kept of what was found. */
  readonly findings: readonly FoundKind[];
  readonly recipe: Recipe;
  readonly span: Interval | undefined;
}

export type FromThread =
  | { readonly kind: "progress"; readonly step: string; readonly done: number; readonly total: number }
  | { readonly kind: "understood"; readonly understood: Understood }
  /** Asks what the dataset of this id holds now. */
  | { readonly kind: "baseline"; readonly dataset: string }
  | { readonly kind: "checked"; readonly checked: Checked }
  /** Some of what the files state; the next follow when these are taken. */
  | { readonly kind: "rows"; readonly rows: readonly Stated[] }
  | { readonly kind: "unreadable"; readonly findings: readonly Finding[] }
  | { readonly kind: "failed"; readonly message: string }
  /** It is free for another order. */
  | { readonly kind: "done" };

export type ToThread =
  /** Files may come soon. */
  | { readonly kind: "rehearsal" }
  | { readonly kind: "order"; readonly order: Order }
  | { readonly kind: "rows"; readonly order: RowsOrder }
  /** The rows that were told are taken. */
  | { readonly kind: "more" }
  /** What the dataset holds now; undefined where there is none. */
  | { readonly kind: "baseline"; readonly baseline: Baseline | undefined };
