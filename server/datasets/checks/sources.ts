import type { AssertedNode } from "../asserted.ts";
import type { Stored } from "../content.ts";
import { reasonsOf } from "../reasons.ts";
import { type SourceRow, sourceRow } from "../row-schemas.ts";
import type { Findings } from "./findings.ts";

// The first half of its key is no field of its row.
const OWN = ["dataset"];

/** The sources, without those that are not described as they should be. */
export function readSources(
  nodes: readonly AssertedNode[],
  findings: Findings,
): Map<string, Stored<SourceRow>> {
  const sources = new Map<string, Stored<SourceRow>>();
  for (const { id, element, properties } of nodes) {
    const row = Object.fromEntries(Object.entries(properties).filter(([key]) => !OWN.includes(key)));
    const parsed = sourceRow.safeParse(row);
    if (parsed.success) sources.set(id, { element, value: parsed.data });
    else for (const reason of reasonsOf(parsed.error)) findings.add("source", id, reason);
  }
  return sources;
}
