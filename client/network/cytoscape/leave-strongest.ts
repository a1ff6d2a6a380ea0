import type { Elements } from "../elements.ts";

/**
 * So many of the lines that stand for most relations, with their ends and what no line joins; the same elements where
 * there are no more.
 */
export function leaveStrongest(elements: Elements, most: number): Elements {
  const { nodes, edges } = elements;
  if (edges.size <= most) return elements;
  const kept = [...edges.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, most);
  const endsOf = (lines: Iterable<{ source: string; target: string }>) =>
    new Set([...lines].flatMap(({ source, target }) => [source, target]));
  const [left, joined] = [endsOf(kept), endsOf(edges.values())];
  return {
    nodes: new Map([...nodes].filter(([id]) => left.has(id) || !joined.has(id))),
    edges: new Map(kept.map((edge) => [edge.id, edge])),
  };
}
