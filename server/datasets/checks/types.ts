import type { RelationType } from "../../../model/graph/vocabulary.ts";
import type { AssertedNode } from "../asserted.ts";
import { reasonsOf } from "../reasons.ts";
import { typeRow } from "../row-schemas.ts";
import type { Findings } from "./findings.ts";

/** The vocabulary, without the types that are not declared as they should be. */
export function readTypes(nodes: readonly AssertedNode[], findings: Findings): Map<string, RelationType> {
  const types = new Map<string, RelationType>();
  for (const { id, properties } of nodes) {
    const parsed = typeRow.safeParse(properties);
    if (!parsed.success) {
      for (const reason of reasonsOf(parsed.error)) findings.add("type", id, reason);
      continue;
    }
    const { dataset: _, ...type } = parsed.data;
    types.set(id, type);
  }
  return types;
}
