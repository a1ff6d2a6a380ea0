import type { StoreApi } from "zustand/vanilla";
import type { Comparison } from "../../model/graph/compare/comparison.ts";
import type { CitedDataset } from "../evidence/citation.ts";
import type { Transient } from "../store/transient.ts";

/** A comparison that is shown. */
export interface ComparedNow {
  readonly answer: Comparison;
  /** The dataset of the second window where it is another one; null where it is not, or before it is known. */
  readonly other: CitedDataset | null;
}

const compared = new WeakMap<StoreApi<Transient>, ComparedNow>();

/** Notes the comparison that a session shows, for whoever takes it away; returns what ends that. */
export function noteComparison(of: StoreApi<Transient>, now: ComparedNow): () => void {
  compared.set(of, now);
  return () => {
    if (compared.get(of) === now) compared.delete(of);
  };
}

/** The comparison that a session shows; undefined where none does. */
export function comparisonOf(of: StoreApi<Transient>): ComparedNow | undefined {
  return compared.get(of);
}
