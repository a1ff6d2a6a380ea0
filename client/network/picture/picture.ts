import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import type { SizeName } from "../../../model/exchange/figure/arrangement.ts";
import type { ChangeKind } from "../../../model/graph/compare/change-kind.ts";
import type { Kind, Sector } from "../../../model/graph/kinds.ts";
import type { InForce } from "../../store/slice.ts";
import type { Caveat } from "../../style/shapes.ts";
import type { EdgeElement, NodeElement } from "../elements.ts";
import type { Name } from "../names/name-nodes.ts";

/** A node as it stands on the screen: pixels from the upper left corner of the picture. */
export interface PictureNode {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  readonly pole: NodeElement["pole"];
  readonly degree: number;
  /** The sector that it is coloured by; null where its kind is. */
  readonly sector: NodeElement["sector"];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isLit: boolean;
  readonly isDim: boolean;
}

/** A line as it stands on the screen. */
export interface PictureEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly sector: Sector;
  readonly standing: InForce["standing"];
  readonly untold: EdgeElement["untold"];
  readonly caveat: Caveat | null;
  readonly change: ChangeKind | null;
  /** How far it bows out (pixels), signed as seen from its source; 0 where lines are straight. */
  readonly bend: number;
  readonly width: number;
  /** What is written on it: the number of a hop. */
  readonly hop: string | null;
  /** Whether its head is at its source, for a path runs against it. */
  readonly isBackward: boolean;
  readonly isDim: boolean;
}

/** The network as it stands on the screen. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** How many pixels a unit of the layout is. */
  readonly zoom: number;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Null where no screen has placed them. */
  readonly names: readonly Name[] | null;
  /** What the size of entities says; left out, all relations of the case. */
  readonly sizeBy?: SizeName;
}

/** What a drawing on the screen holds at this moment. */
export function readPicture(cy: Core, names: readonly Name[]): Picture {
  const zoom = cy.zoom();
  return {
    width: cy.width(),
    height: cy.height(),
    zoom,
    nodes: cy
      .nodes()
      .map((node) => node)
      .filter(isThere)
      .map((node) => readNode(node, zoom)),
    edges: cy
      .edges()
      .map((edge) => edge)
      .filter(isThere)
      .map((edge) => readEdge(edge, zoom)),
    names,
  };
}

/** What fades out is no longer there. */
function isThere(element: NodeSingular | EdgeSingular): boolean {
  return !element.hasClass("gone");
}

function readNode(node: NodeSingular, zoom: number): PictureNode {
  const { id, label, kind, pole, degree, sector }: NodeElement = node.data();
  return {
    ...{ id, label, kind, pole, degree, sector },
    ...node.renderedPosition(),
    radius: (node.width() * zoom) / 2,
    isLit: node.hasClass("lit"),
    isDim: node.hasClass("dim"),
  };
}

function readEdge(edge: EdgeSingular, zoom: number): PictureEdge {
  const { id, source, target, label, sector, standing, untold, caveat, change, bend }: EdgeElement =
    edge.data();
  const hop: unknown = edge.data("hop");
  return {
    ...{ id, source, target, label, sector, standing, untold, caveat, change },
    bend: edge.hasClass("lively") ? bend * zoom : 0,
    width: edge.width() * zoom,
    hop: edge.hasClass("lit") && typeof hop === "string" ? hop : null,
    isBackward: edge.hasClass("against"),
    isDim: edge.hasClass("dim"),
  };
}
