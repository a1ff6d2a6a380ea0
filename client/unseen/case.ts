import type { Dataset } from "../../model/graph/dataset.ts";
import type { Slice } from "../../model/graph/slice.ts";
import { buildCase, type Case } from "../store/case.ts";
import { openLargeCase } from "../store/large-case.ts";
import { PAIRS as PAIRS_BY_WIDTH } from "../store/remote-slice.ts";

export type { Case };

/** How many pairs of a large case are drawn, as on a desk. */
export const PAIRS = PAIRS_BY_WIDTH.wide;

/** A case as the page holds it: whole, or too large for that (null), so that answers have to tell of it. */
export function openUnseen(dataset: Dataset, whole: Slice | null): Case {
  return whole === null ? openLargeCase(dataset) : buildCase(dataset, whole);
}
