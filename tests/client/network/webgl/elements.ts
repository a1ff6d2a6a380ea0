import type { EdgeElement, Elements, NodeElement } from "../../../../client/network/elements.ts";

/** A node at a place. */
export function node(id: string, x: number, y: number, more: Partial<NodeElement> = {}): NodeElement {
  return {
    ...{ id, label: id, kind: "State", pole: null, x, y },
    isOutside: false,
    degree: 1,
    sector: null,
    ...more,
  };
}

/** A line between two nodes. */
export function edge(
  id: string,
  source: string,
  target: string,
  more: Partial<EdgeElement> = {},
): EdgeElement {
  const line = {
    id,
    source,
    target,
    count: 1,
    mutual: false,
    label: "",
    sector: "political",
    standing: "certain",
  } as const;
  return { ...line, untold: null, caveat: null, change: null, mark: "", bend: 0, height: 0, ...more };
}

export function elementsOf(nodes: readonly NodeElement[], edges: readonly EdgeElement[]): Elements {
  return {
    nodes: new Map(nodes.map((one) => [one.id, one])),
    edges: new Map(edges.map((one) => [one.id, one])),
  };
}
