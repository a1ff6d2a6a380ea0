import type { Core, EdgeSingular, NodeSingular, StylesheetJson } from "cytoscape";
import { CHANGES } from "../../../model/graph/compare/change-kind.ts";
import { KINDS, type Kind, SECTORS } from "../../../model/graph/kinds.ts";
import { ARROWS, CAVEAT, CAVEATS, isRound, MARKS, POSSIBLE, UNTOLD } from "../../style/shapes.ts";
import type { Token } from "../canvas.ts";
import { growthAt, LINE_WIDTH, LIT_WIDTH, nodeSize, unitAt, weightOfChange } from "../sizes.ts";

/** The size of what is written on lines, in pixels of the screen. */
export const LINE_LABEL_SIZE = 12;

export function isPole(node: NodeSingular): boolean {
  return node.data("pole") !== null;
}

function unitOf(cy: Core): number {
  return unitAt(cy.zoom());
}

function growthOf(cy: Core): number {
  return growthAt(cy.zoom());
}

/** The look of the network, from the tokens of the page; the picture says nothing by colour alone. */
export function createStylesheet(token: Token): StylesheetJson {
  return [
    ...nodeStyles(token),
    ...KINDS.map((kind) => ({
      selector: `node[kind = "${kind}"]`,
      style: {
        ...shapeOf(kind),
        "background-color": token(`--family-${MARKS[kind].family}`),
        "border-color": token(MARKS[kind].family === "actor" ? "--paper" : "--node-line"),
      },
    })),
    ...SECTORS.map((sector) => ({
      selector: `node[sector = "${sector}"]`,
      style: { "background-color": token(`--sector-${sector}`) },
    })),
    ...edgeStyles(token),
    ...SECTORS.map((sector) => ({
      selector: `edge[sector = "${sector}"]`,
      style: {
        "line-color": token(`--sector-${sector}`),
        "target-arrow-color": token(`--sector-${sector}`),
        "target-arrow-shape": ARROWS[sector],
      },
    })),
    ...Object.entries(CAVEATS).map(([caveat, mark]) => ({
      selector: `edge[caveat = "${caveat}"]`,
      style: {
        "line-style": "dashed" as const,
        "line-dash-pattern": [...CAVEAT],
        "line-color": token("--line-strong"),
        "target-arrow-color": token("--line-strong"),
        label: mark,
      },
    })),
    ...changeStyles(token),
    ...stateStyles(token),
  ];
}

/** Lines of two windows that are compared: the colour and the mark say what became of each, the head still its sector. */
function changeStyles(token: Token): StylesheetJson {
  return CHANGES.map((change) => ({
    selector: `edge[change = "${change}"]`,
    style: {
      width: (edge: EdgeSingular) => LINE_WIDTH * weightOfChange(change) * growthOf(edge.cy()),
      "line-color": token(`--change-${change}`),
      "target-arrow-color": token(`--change-${change}`),
      label: "data(mark)",
      "font-weight": "bold" as const,
      color: token(`--change-${change}`),
      "z-index": above(change === "unchanged" ? 0 : 1),
    },
  }));
}

function nodeStyles(token: Token): StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        width: (node: NodeSingular) => sizeOf(node),
        height: (node: NodeSingular) => sizeOf(node),
        "border-width": 1.5,
        "z-index-compare": "manual",
        "z-index": 2,
      },
    },
    {
      selector: "node[?isOutside]",
      style: {
        "background-opacity": 0.15,
        "border-style": "dashed",
        "border-color": token("--node-line"),
      },
    },
    {
      selector: "node[?pole]",
      style: { "z-index": 3 },
    },
  ];
}

/** Of a circle Cytoscape works out at once where a line ends, of a polygon side by side, for each line of a node. */
function shapeOf(kind: Kind) {
  if (isRound(kind)) return { shape: "ellipse" as const };
  return { shape: "polygon" as const, "shape-polygon-points": MARKS[kind].outline.join(" ") };
}

/** How wide a node is drawn, in units of the layout. */
export function sizeOf(node: NodeSingular): number {
  return nodeSize(Number(node.data("degree")), isPole(node), node.cy().zoom());
}

function edgeStyles(token: Token): StylesheetJson {
  return [
    {
      selector: "edge",
      style: {
        width: (edge: EdgeSingular) => LINE_WIDTH * growthOf(edge.cy()),
        "curve-style": "straight",
        "arrow-scale": 0.85,
        "target-distance-from-node": 2,
        "source-distance-from-node": 1,
        "z-index-compare": "manual",
        "z-index": above(1),
      },
    },
    {
      // All on which something is written: where most lines have nothing, as in a large case, each property counts.
      selector: "edge[count > 1], edge[?caveat], edge[?change], edge.lit, edge.pointed, edge.selected",
      style: {
        "font-family": token("--sans"),
        "font-size": (edge: EdgeSingular) => LINE_LABEL_SIZE * unitOf(edge.cy()),
        color: token("--label"),
        "text-background-color": token("--label-ground"),
        "text-background-opacity": 0.95,
        "text-background-padding": "2px",
      },
    },
    {
      // What does not bow is straight, which costs less than a bow of none.
      selector: "edge.lively[bend != 0]",
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": "data(bend)",
        "control-point-weights": "0.5",
      },
    },
    {
      selector: "edge[count > 1]",
      style: {
        width: (edge: EdgeSingular) => widthOf(edge) * growthOf(edge.cy()),
        label: "data(count)",
        "font-size": (edge: EdgeSingular) => (LINE_LABEL_SIZE - 2) * unitOf(edge.cy()),
        color: token("--ink-soft"),
      },
    },
    ...SECTORS.map((sector) => ({
      selector: `edge[?mutual][sector = "${sector}"]`,
      style: {
        "source-arrow-shape": ARROWS[sector],
        "source-arrow-color": token(`--sector-${sector}`),
        "source-distance-from-node": 2,
      },
    })),
    {
      selector: 'edge[standing = "possible"]',
      style: { "line-style": "dashed", "line-dash-pattern": [...POSSIBLE] },
    },
    ...Object.entries(UNTOLD).map(([side, dashes]) => ({
      selector: `edge[untold = "${side}"]`,
      style: { "line-dash-pattern": [...dashes] },
    })),
  ];
}

/** Where a line lies: above those of a lower rank, and among its own in an order that is always the same. */
function above(rank: number) {
  return (edge: EdgeSingular) => rank + Number(edge.data("height"));
}

/** Of a line for several relations: it grows with the logarithm of their number, as those numbers differ very much. */
function widthOf(edge: EdgeSingular): number {
  return Math.min(LINE_WIDTH + 0.7 * Math.log2(Number(edge.data("count"))), 8);
}

function stateStyles(token: Token): StylesheetJson {
  return [
    { selector: ".lively", style: { "transition-property": "opacity", "transition-duration": 180 } },
    { selector: "edge.dim", style: { opacity: 0.16 } },
    { selector: "node.dim", style: { opacity: 0.3 } },
    {
      selector: "edge.lit",
      style: {
        width: (edge: EdgeSingular) => LIT_WIDTH * growthOf(edge.cy()),
        label: "data(hop)",
        "font-size": (edge: EdgeSingular) => (LINE_LABEL_SIZE + 1) * unitOf(edge.cy()),
        "font-weight": "bold",
        "text-background-shape": "roundrectangle",
        "text-background-padding": "3px",
        "z-index": above(5),
      },
    },
    ...SECTORS.map((sector) => ({
      selector: `edge.against[sector = "${sector}"]`,
      style: {
        "target-arrow-shape": "none" as const,
        "source-arrow-shape": ARROWS[sector],
        "source-arrow-color": token(`--sector-${sector}`),
        "source-distance-from-node": 2,
      },
    })),
    { selector: "node.lit", style: { "z-index": 6, "border-width": 3, "border-color": token("--focus") } },
    {
      selector: "edge.near",
      style: { width: (edge: EdgeSingular) => 2.6 * growthOf(edge.cy()), "z-index": above(4) },
    },
    {
      selector: "edge.pointed, edge.selected",
      style: {
        width: (edge: EdgeSingular) => 3.6 * growthOf(edge.cy()),
        label: "data(label)",
        "z-index": above(5),
      },
    },
    {
      selector: "edge.selected",
      style: { "underlay-color": token("--focus"), "underlay-opacity": 0.28, "underlay-padding": 5 },
    },
    { selector: "node.near", style: { "z-index": 6 } },
    { selector: "node.pointed, node.selected", style: { "z-index": 7 } },
    {
      selector: "node.pointed",
      style: { "outline-width": 2, "outline-offset": 3, "outline-color": token("--focus") },
    },
    {
      selector: "node.selected",
      style: { "outline-width": 4, "outline-offset": 3, "outline-color": token("--focus") },
    },
    { selector: ".gone", style: { opacity: 0 } },
  ];
}
