import type { Marked } from "../canvas.ts";
import type { Elements } from "../elements.ts";

/** How much a node or a line stands out, from the least: what comes later lies above what comes before. */
export const EMPHASES = ["dim", "plain", "near", "lit", "pointed", "selected"] as const;

export type Emphasis = (typeof EMPHASES)[number];

/**
 * How much each element stands out: what is selected or pointed at, what is near that, the hops of a lit path; where
 * something is marked, all else steps back. One pass over the lines.
 */
export function emphasise({ nodes, edges }: Elements, marked: Marked): (id: string) => Emphasis {
  const { selected, pointed, light } = marked;
  const centre = (pointed ?? selected)?.id;
  const near = nearTo(edges, centre);
  const isMarked = centre !== undefined && (nodes.has(centre) || edges.has(centre));
  const isLit = (id: string) => light?.hops !== undefined && (light.entities.has(id) || light.hops.has(id));
  const isDim = (id: string) =>
    light === null ? isMarked && !near.has(id) : !light.entities.has(id) && !light.relations.has(id);
  return (id) => {
    if (id === selected?.id) return "selected";
    if (id === pointed?.id) return "pointed";
    if (isLit(id)) return "lit";
    if (isDim(id)) return "dim";
    return near.has(id) ? "near" : "plain";
  };
}

/** A node, its lines and their other ends; or a line and its ends. */
function nearTo(edges: Elements["edges"], centre: string | undefined): ReadonlySet<string> {
  const near = new Set<string>();
  if (centre === undefined) return near;
  near.add(centre);
  for (const { id, source, target } of edges.values())
    if (id === centre || source === centre || target === centre) near.add(id).add(source).add(target);
  return near;
}
