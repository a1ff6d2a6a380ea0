import type { Core, SingularElementReturnValue } from "cytoscape";
import type { EdgeElement, Elements, NodeElement } from "../elements.ts";

/** What of a node can change while it is drawn: another layout holds no poles at its sides, and a reader chooses size and colour. */
const OF_NODES = ["isOutside", "pole", "degree", "sector"] as const satisfies readonly (keyof NodeElement)[];

/** What of a line can change while it is drawn: how sure it is, how it bows, what it stands for, and what became of it. */
const OF_EDGES = [
  "standing",
  "untold",
  "caveat",
  "count",
  "label",
  "sector",
  "mutual",
  "bend",
  "change",
  "mark",
] as const satisfies readonly (keyof EdgeElement)[];

/** Brings what is drawn already up to date, and touches nothing that stays as it is. */
export function keepElements(cy: Core, { nodes, edges }: Elements): void {
  for (const node of nodes.values()) keep(cy.getElementById(node.id), node, OF_NODES);
  for (const edge of edges.values()) {
    const drawn = cy.getElementById(edge.id);
    keep(drawn, edge, OF_EDGES);
    keepEnds(drawn, edge);
  }
}

function keep<T extends object>(
  drawn: SingularElementReturnValue,
  now: T,
  keys: readonly (keyof T & string)[],
): void {
  const changed = keys.filter((key) => drawn.data(key) !== now[key]);
  if (changed.length > 0) drawn.data(Object.fromEntries(changed.map((key) => [key, now[key]])));
}

/** A line for a pair turns round where most of its relations now run the other way. */
function keepEnds(drawn: SingularElementReturnValue, { source, target }: EdgeElement): void {
  if (drawn.data("source") !== source || drawn.data("target") !== target) drawn.move({ source, target });
}
