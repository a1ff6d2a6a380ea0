import type { RowFaults } from "./fault.ts";
import type { Known } from "./known.ts";
import { remedyFor } from "./remedy-for.ts";

/** Whether every source is stated; one that is stated wrongly is its own defect alone. */
export function checkCited(cited: readonly string[], { stated }: Known, faults: RowFaults): void {
  for (const [index, id] of cited.entries()) {
    if (stated.source.has(id) || cited.indexOf(id) < index) continue;
    const remedy = remedyFor(id, stated.source, "state the source, or cite one that is stated");
    faults.add("reference", `cites a source "${id}" that is stated nowhere`, remedy, "sources");
  }
}
