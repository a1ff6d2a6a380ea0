import type { Elements, NodeElement } from "../elements.ts";
import type { Camera, Size } from "../frame.ts";
import type { NodeOnScreen } from "../names/name-nodes.ts";
import { growthOnScreen } from "../sizes.ts";
import type { Emphasis } from "./emphasis.ts";
import { radiusOf } from "./pack-lines.ts";

/** So many nodes, the weightiest that are seen, keep names off themselves; the rest is dust that a name may cover. */
const HEAVY = 110;

/** At most so many of what is near a choice must be named: of the thousands that a hub has, the weightiest. */
const MUST = 30;

const WEIGHTS: Readonly<Record<Emphasis, number>> = {
  selected: 4,
  pointed: 4,
  lit: 3.5,
  near: 2,
  plain: 1,
  dim: 0,
};

/** The nodes that names are looked for, as they stand on the screen. */
export function nodesToName(
  { nodes }: Elements,
  { zoom, pan }: Camera,
  emphasisOf: (id: string) => Emphasis,
  { width, height }: Size,
): NodeOnScreen[] {
  const growth = growthOnScreen(zoom);
  const seen = [...nodes.values()]
    .map((node) => ({
      node,
      x: node.x * zoom + pan.x,
      y: node.y * zoom + pan.y,
      weight: weightOf(node, emphasisOf),
    }))
    .filter(({ x, y }) => x > 0 && x < width && y > 0 && y < height)
    .sort((a, b) => b.weight - a.weight || b.node.degree - a.node.degree || (a.node.id < b.node.id ? -1 : 1))
    .slice(0, HEAVY);
  return seen.map(({ node, x, y, weight }, at) => ({
    id: node.id,
    label: node.label,
    ...{ x, y, weight },
    radius: radiusOf(node) * growth,
    pole: node.pole,
    degree: node.degree,
    must: weight > 2 || (weight === 2 && at < MUST),
    isDim: emphasisOf(node.id) === "dim",
  }));
}

function weightOf({ id, pole }: NodeElement, emphasisOf: (id: string) => Emphasis): number {
  return Math.max(WEIGHTS[emphasisOf(id)], pole === null ? 0 : 3);
}
