import type { RelationType } from "../../../model/graph/vocabulary.ts";

/** A type that no vocabulary at hand declares, as far as a picture needs it: how it reads, and nothing beyond that. */
export function undeclaredType(type: string, reads: string): RelationType {
  return {
    type,
    name: reads,
    inverseName: reads,
    from: [],
    to: [],
    sameKind: false,
    polarity: "0",
    influence: "none",
    basis: "contact",
    role: false,
  };
}
