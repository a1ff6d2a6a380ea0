import { isRound, MARKS } from "../../style/shapes.ts";
import type { NodeElement } from "../elements.ts";
import { type ColourOf, writeColour } from "./colours.ts";
import { EMPHASES, type Emphasis } from "./emphasis.ts";
import { radiusOf } from "./pack-lines.ts";

/** A node as Sigma is told of it; its y runs upwards. */
export interface NodeLook {
  readonly x: number;
  readonly y: number;
  /** In pixels, before it grows with the picture. */
  readonly size: number;
  readonly shape: string;
  readonly fill: string;
  readonly border: string;
  /** In pixels. */
  readonly borderWidth: number;
  readonly opacity: number;
  readonly zIndex: number;
}

/** What is there for what joins it, not as if it were in force, is filled so much. */
const OUTSIDE = 0.15;

const DIM = 0.3;

/** A ring around what is chosen and what is lit (pixels). */
const RINGS: Readonly<Partial<Record<Emphasis, number>>> = { selected: 4, pointed: 2.5, lit: 3 };

/** How a node is drawn. */
export function nodeLook(node: NodeElement, emphasis: Emphasis, colourOf: ColourOf): NodeLook {
  const { family } = MARKS[node.kind];
  const ring = RINGS[emphasis];
  const calm = family === "actor" && !node.isOutside ? "--paper" : "--node-line";
  const fill = node.sector === null ? `--family-${family}` : `--sector-${node.sector}`;
  return {
    x: node.x,
    y: -node.y,
    size: radiusOf(node) + (ring ?? 0),
    shape: isRound(node.kind) ? "circle" : node.kind,
    fill: writeColour(colourOf(fill), node.isOutside ? OUTSIDE : 1),
    border: writeColour(colourOf(ring === undefined ? calm : "--focus"), 1),
    borderWidth: ring ?? 0.8,
    opacity: emphasis === "dim" ? DIM : 1,
    zIndex: EMPHASES.indexOf(emphasis),
  };
}
