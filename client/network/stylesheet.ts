import type { Core, EdgeSingular, NodeSingular, StylesheetJson } from "cytoscape";
import { SECTORS } from "../../model/graph/kinds.ts";
import { ARROWS, CAVEATS, MARKS } from "../style/shapes.ts";

/** Above this many relations bends are given up: straight lines draw several times faster. */
export const BENT_LIMIT = 300;

/** Reads a design token of the page, in the theme that is on. */
export type Token = (name: string) => string;

/** Label sizes in pixels of the screen: they do not grow with the picture, as on a map. */
const LABEL_SIZE = 12.5;
const POLE_LABEL_SIZE = 17;

export function labelSizeOf(node: NodeSingular): number {
  return isPole(node) ? POLE_LABEL_SIZE : LABEL_SIZE;
}

export function isPole(node: NodeSingular): boolean {
  return node.data("pole") !== null;
}

/** How large a unit of the screen is in units of the layout. */
export function unitOf(cy: Core): number {
  return 1 / Math.min(Math.max(cy.zoom(), 0.3), 2.5);
}

/** The look of the network, from the tokens of the page; the picture says nothing by colour alone. */
export function createStylesheet(token: Token): StylesheetJson {
  return [
    ...nodeStyles(token),
    ...Object.entries(MARKS).map(([kind, { family, outline }]) => ({
      selector: `node[kind = "${kind}"]`,
      style: {
        "shape-polygon-points": outline.join(" "),
        "background-color": token(`--family-${family}`),
        "border-color": token(family === "actor" ? "--paper" : "--node-line"),
      },
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
    ...stateStyles(token),
  ];
}

function nodeStyles(token: Token): StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        shape: "polygon",
        width: (node: NodeSingular) => sizeOf(node),
        height: (node: NodeSingular) => sizeOf(node),
        "border-width": 1.5,
        label: "",
        color: token("--label"),
        "font-family": token("--sans"),
        "font-size": (node: NodeSingular) => labelSizeOf(node) * unitOf(node.cy()),
        "text-wrap": "wrap",
        "text-max-width": "10000px",
        "text-valign": "bottom",
        "text-margin-y": (node: NodeSingular) => 3 * unitOf(node.cy()),
        "text-outline-color": token("--label-ground"),
        "text-outline-width": (node: NodeSingular) => 2.5 * unitOf(node.cy()),
        "text-outline-opacity": 0.92,
        "z-index-compare": "manual",
        "z-index": 2,
        "transition-property": "opacity",
        "transition-duration": 180,
      },
    },
    { selector: "node.labelled", style: { label: "data(lines)" } },
    {
      selector: "node[?pole]",
      style: {
        "text-valign": "center",
        "text-halign": (node: NodeSingular) => node.data("pole"),
        "text-margin-y": 0,
        "text-margin-x": (node: NodeSingular) => (node.data("pole") === "left" ? -6 : 6) * unitOf(node.cy()),
        "font-family": token("--serif"),
        "z-index": 3,
      },
    },
  ];
}

/** Grows with the root of the degree, so that area goes with the number of relations. */
export function sizeOf(node: NodeSingular): number {
  if (isPole(node)) return 46;
  const degree: unknown = node.data("degree");
  return Math.min(15 + 4 * Math.sqrt(typeof degree === "number" ? degree : 1), 38);
}

function edgeStyles(token: Token): StylesheetJson {
  return [
    {
      selector: "edge",
      style: {
        width: 1.8,
        "curve-style": "straight",
        "arrow-scale": 0.85,
        "target-distance-from-node": 2,
        "source-distance-from-node": 1,
        "font-family": token("--sans"),
        "font-size": (edge: EdgeSingular) => (LABEL_SIZE - 1) * unitOf(edge.cy()),
        color: token("--label"),
        "text-background-color": token("--label-ground"),
        "text-background-opacity": 0.95,
        "text-background-padding": "2px",
        "z-index-compare": "manual",
        "z-index": 1,
        "transition-property": "opacity",
        "transition-duration": 180,
      },
    },
    {
      selector: "edge.bent",
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": "data(bend)",
        "control-point-weights": "0.5",
      },
    },
    {
      selector: 'edge[standing = "possible"]',
      style: { "line-style": "dashed", "line-dash-pattern": [7, 4] },
    },
    ...Object.entries(CAVEATS).map(([caveat, mark]) => ({
      selector: `edge[caveat = "${caveat}"]`,
      style: {
        "line-style": "dotted" as const,
        "line-color": token("--line-strong"),
        "target-arrow-color": token("--line-strong"),
        label: mark,
      },
    })),
  ];
}

function stateStyles(token: Token): StylesheetJson {
  return [
    { selector: ".dim", style: { opacity: 0.16 } },
    { selector: "edge.near", style: { width: 2.6, "z-index": 4 } },
    { selector: "edge.pointed, edge.selected", style: { width: 3.6, label: "data(label)", "z-index": 5 } },
    {
      selector: "edge.selected",
      style: { "underlay-color": token("--focus"), "underlay-opacity": 0.28, "underlay-padding": 5 },
    },
    { selector: "node.near, node.pointed, node.selected", style: { label: "data(lines)", "z-index": 6 } },
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
