import { fillArea } from "../../../model/exchange/figure/hatch.ts";
import type { Fill, Palette } from "../../../model/exchange/figure/palette.ts";
import type { Mark } from "../../../model/exchange/figure/scene.ts";
import type { Picture, PictureNode } from "../../network/picture/picture.ts";
import { MARKS } from "../../style/shapes.ts";
import { placeOutline } from "./polygon.ts";

/** Borders of nodes, and of those that are lit, in units of the layout: as the stylesheet of the canvas has them. */
const BORDER = 1.5;
const LIT_BORDER = 3;

/** No border is thinner, in units of the drawing. */
const THINNEST = 0.5;

const DIM = 0.3;

/** A node as lines meet it: scaled, and with the half of its border that lies outside. */
export function outlineAround({ kind, radius, isLit, ...node }: PictureNode, zoom: number, scale: number) {
  const at = { x: node.x * scale, y: node.y * scale };
  const outer = (radius + (borderOf(isLit) * zoom) / 2) * scale;
  return { ...at, polygon: placeOutline(MARKS[kind].outline, at, outer) };
}

/** The nodes of a picture, the lit ones over the others. */
export function drawNodes({ nodes, zoom }: Picture, scale: number, palette: Palette): Mark[] {
  const inOrder = nodes.toSorted((a, b) => Number(a.isLit) - Number(b.isLit));
  return inOrder.map((node) => ({ kind: "group", marks: drawNode(node, zoom, scale, palette) }));
}

function drawNode(node: PictureNode, zoom: number, scale: number, palette: Palette): Mark[] {
  const { family, outline } = MARKS[node.kind];
  const polygon = placeOutline(outline, { x: node.x * scale, y: node.y * scale }, node.radius * scale);
  const calm = family === "actor" ? palette.paper : palette.ink;
  const edge = {
    stroke: node.isLit ? palette.light : calm,
    width: Math.max(borderOf(node.isLit) * zoom * scale, THINNEST),
  };
  const marks = fillArea(polygon, fillOf(node, palette), edge, { entity: node.id, kind: node.kind });
  return node.isDim ? marks.map((mark) => dimmed(mark, DIM)) : marks;
}

/** By its sector where a reader chose that and the palette tells sectors apart, else by the family of its kind. */
function fillOf({ kind, sector }: PictureNode, palette: Palette): Fill {
  if (sector === null || !tellsSectors(palette)) return palette.families[MARKS[kind].family];
  return { colour: palette.sectors[sector] };
}

/** Whether sectors can be told apart by colour: not in one ink. */
export function tellsSectors({ sectors }: Palette): boolean {
  return sectors.political !== sectors.military;
}

/** A mark with less ink. */
export function dimmed(mark: Mark, opacity: number): Mark {
  return mark.kind === "path" ? { ...mark, paint: { ...mark.paint, opacity } } : mark;
}

function borderOf(isLit: boolean): number {
  return isLit ? LIT_BORDER : BORDER;
}
