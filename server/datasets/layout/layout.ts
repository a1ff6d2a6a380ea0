import cytoscape, { type ElementDefinition } from "cytoscape";
import fcose from "cytoscape-fcose";
import type { Layout } from "../../../model/graph/dataset.ts";
import { seededRandom } from "../../../model/graph/measures/seeded-random.ts";
import { withRandom } from "./random.ts";
import { type Point, spread } from "./spread.ts";

cytoscape.use(fcose);

/** What is laid out: entities, the pairs that relations join, and who is held at the left and at the right. */
export interface Network {
  readonly entities: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
  readonly poles: { readonly left: readonly string[]; readonly right: readonly string[] };
}

/** The room that a node and its name take, in the units of the layout (pixels at zoom 1). */
const NODE = { width: 96, height: 44 };

// What fCoSE is told of a node: `spread` makes the room for names, at a fraction of the cost.
const POINT = { width: 30, height: 30 };

// The ids under which all entities of one pole are laid out as one node: they follow each other in one place.
const LEFT = " left";
const RIGHT = " right";

const SEED = 1863;

// The cooling of "proof" and "default" takes iterations in proportion to the nodes, each quadratic where they are dense.
function qualityFor(nodes: number): "proof" | "default" | "draft" {
  if (nodes > 1_000) return "draft";
  return nodes > 120 ? "default" : "proof";
}

/**
 * One layout for all times (fCoSE, Balci and Dogrusoz 2022): the same network always gets the same places. The poles
 * stand at the far left and right on one height, the rest between them, wider than high.
 */
export function layOut({ entities, pairs, poles }: Network): Layout {
  const nodeOf = new Map(entities.map((id) => [id, id]));
  for (const id of poles.left) nodeOf.set(id, LEFT);
  for (const id of poles.right) nodeOf.set(id, RIGHT);
  const nodes = [...new Set(nodeOf.values())].sort();
  const half = Math.max(480, 62 * Math.sqrt(nodes.length));
  const fixed = new Map<string, Point>(
    [LEFT, RIGHT]
      .filter((id) => nodes.includes(id))
      .map((id) => [id, { x: id === LEFT ? -half : half, y: 0 }]),
  );
  const edges = pairs.map(([a, b]): [string, string] => [nodeOf.get(a) ?? a, nodeOf.get(b) ?? b]);
  const places = spread(place(nodes, edges, fixed), fixed, half, NODE);
  return Object.fromEntries(
    [...entities].sort().map((id) => {
      const { x, y } = places.get(nodeOf.get(id) ?? id) ?? { x: 0, y: 0 };
      return [id, [Math.round(x), Math.round(y)]];
    }),
  );
}

function place(
  nodes: readonly string[],
  edges: readonly [string, string][],
  fixed: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: POINT }],
    elements: toElements(nodes, edges),
  });
  const options = {
    name: "fcose",
    quality: qualityFor(nodes.length),
    animate: false,
    randomize: true,
    uniformNodeDimensions: true,
    packComponents: false,
    nodeSeparation: 120,
    idealEdgeLength: () => 130,
    nodeRepulsion: () => 9000,
    gravity: 0.2,
    fixedNodeConstraint: [...fixed].map(([nodeId, position]) => ({ nodeId, position })),
  };
  withRandom(seededRandom(SEED), () => cy.layout(options).run());
  const places = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  cy.destroy();
  return places;
}

function toElements(nodes: readonly string[], edges: readonly [string, string][]): ElementDefinition[] {
  // Parallel relations would pull as often as they are: one edge for each pair.
  const pairs = new Set(
    edges.filter(([a, b]) => a !== b).map(([a, b]) => (a < b ? `${a}\n${b}` : `${b}\n${a}`)),
  );
  return [
    ...nodes.map((id) => ({ data: { id } })),
    ...[...pairs].sort().map((pair) => {
      const [source = "", target = ""] = pair.split("\n");
      return { data: { id: `${source} -- ${target}`, source, target } };
    }),
  ];
}
