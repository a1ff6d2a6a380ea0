import type { Asserted } from "../asserted.ts";
import type { Made } from "../scripts.ts";
import type { Findings } from "./findings.ts";

/** Whether everything that the scripts made bears the key of their dataset, by Neo4j's own count of what they made. */
export function checkOwn(
  { types, sources, entities, relations }: Asserted,
  made: Made,
  findings: Findings,
): void {
  const nodes = types.length + sources.length + entities.length;
  if (made.nodes !== nodes) {
    findings.addToManifest(
      `its scripts made ${made.nodes} nodes, of which ${nodes} are its own; give each Entity, Source and RelationType dataset: $dataset`,
    );
  }
  if (made.relations !== relations.length) {
    findings.addToManifest(
      `its scripts made ${made.relations} relations, of which ${relations.length} join its own entities`,
    );
  }
  for (const { id, labels } of [...types, ...sources]) {
    if (labels.length > 1) findings.addToManifest(`${id} has more labels than one: ${labels.join(", ")}`);
  }
}
