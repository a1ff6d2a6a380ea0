import type { StoreApi } from "zustand/vanilla";
import type { Comparison } from "../../model/graph/compare/comparison.ts";
import type { Transient } from "../store/transient.ts";

const compared = new WeakMap<StoreApi<Transient>, Comparison>();

/** Notes the comparison that a session shows, for whoever takes it away; returns what ends that. */
export function noteComparison(of: StoreApi<Transient>, answer: Comparison): () => void {
  compared.set(of, answer);
  return () => {
    if (compared.get(of) === answer) compared.delete(of);
  };
}

/** The comparison that a session shows; undefined where none does. */
export function comparisonOf(of: StoreApi<Transient>): Comparison | undefined {
  return compared.get(of);
}
