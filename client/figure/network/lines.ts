import { coordinate } from "../../../model/exchange/figure/number.ts";
import type { Palette } from "../../../model/exchange/figure/palette.ts";
import { type Dashes, type Mark, type Meaning, path, textAt } from "../../../model/exchange/figure/scene.ts";
import type { ChangeKind } from "../../../model/graph/compare/change-kind.ts";
import type { Picture, PictureEdge, PictureNode } from "../../network/picture/picture.ts";
import { CAVEAT, type Caveat, POSSIBLE, UNTOLD } from "../../style/shapes.ts";
import { circleAt, drawHead } from "./heads.ts";
import { dimmed, outlineAround } from "./nodes.ts";
import { type Point, placeOutline } from "./polygon.ts";
import { headSize, type Route, routeLine } from "./route.ts";

/** What is dimmed keeps so much of its ink, as on the screen. */
const DIM = 0.16;

/** No line is thinner than half a point, for a press must hold it (units of the drawing). */
const THINNEST = 0.67;

/** A line with its course and its width, in the drawing. */
export interface Routed {
  readonly edge: PictureEdge;
  readonly route: Route;
  readonly width: number;
}

/** The courses of the lines of a picture. */
export function routesOf({ nodes, edges, zoom }: Picture, scale: number): Routed[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const around = (node: PictureNode) => outlineAround(node, zoom, scale);
  return edges.flatMap((edge): Routed[] => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    if (source === undefined || target === undefined) return [];
    const line = { ...edge, bend: edge.bend * scale, width: edge.width * scale };
    const route = routeLine(around(source), around(target), line, zoom * scale);
    return [{ edge, route, width: line.width }];
  });
}

/** A line with its head and what stands over its middle. */
export function drawLine({ edge, route, width }: Routed, unit: number, palette: Palette): Mark {
  const colour = colourOf(edge, palette);
  const stroke = Math.max(width, THINNEST);
  const dashes = dashesOf(edge)?.map((length) => length * unit);
  const of: Meaning = {
    relation: edge.id,
    standing: edge.standing,
    ...(edge.caveat && { caveat: edge.caveat }),
  };
  const size = headSize(width / unit) * unit;
  const line = path(courseOf(route), { stroke: colour, width: stroke, dashes }, of);
  const head = path(drawHead(edge.sector, route.tip, route.angle, size), { fill: colour }, { head: edge.id });
  const middle = drawChange(edge.change, route.middle, unit, palette);
  const marks = [line, head, ...middle, ...drawCaveat(edge.caveat, beside(edge, route, unit), unit, palette)];
  return { kind: "group", marks: edge.isDim ? marks.map((mark) => dimmed(mark, DIM)) : marks };
}

function colourOf({ change, caveat, sector }: PictureEdge, palette: Palette): string {
  if (change !== null) return palette.changes[change];
  return caveat === null ? palette.sectors[sector] : palette.caveat;
}

/** A caveat stands beside what is said of a change. */
function beside({ change }: PictureEdge, { middle }: Route, unit: number): Point {
  return change === null ? middle : { x: middle.x + 9 * unit, y: middle.y };
}

function dashesOf({ caveat, standing, untold }: PictureEdge): Dashes | undefined {
  if (caveat !== null) return CAVEAT;
  if (untold !== null) return UNTOLD[untold];
  return standing === "possible" ? POSSIBLE : undefined;
}

function courseOf({ start, control, end }: Route): string {
  const at = ({ x, y }: Point) => `${coordinate(x)} ${coordinate(y)}`;
  return control === null ? `M${at(start)}L${at(end)}` : `M${at(start)}Q${at(control)} ${at(end)}`;
}

/** A cross over what did not happen, a ring over what is only recommended. */
export function drawCaveat(caveat: Caveat | null, { x, y }: Point, unit: number, palette: Palette): Mark[] {
  if (caveat === null) return [];
  const size = Math.max(3 * unit, 2.2);
  const ground = path(circleAt({ x, y }, size * 1.3), { fill: palette.paper });
  const ink = { stroke: palette.ink, width: Math.max(unit, THINNEST) };
  if (caveat === "recommended") return [ground, path(circleAt({ x, y }, size), ink)];
  const [x1, y1, x2, y2] = placeOutline([-0.8, -0.8, 0.8, 0.8], { x, y }, size).map(coordinate);
  return [ground, path(`M${x1} ${y1}L${x2} ${y2}M${x2} ${y1}L${x1} ${y2}`, ink)];
}

/** The strokes of what is said of a change, between −1 and 1. */
const STROKES: Readonly<Record<ChangeKind, readonly number[]>> = {
  begun: [-0.8, 0, 0.8, 0, 0, -0.8, 0, 0.8],
  ended: [-0.8, 0, 0.8, 0],
  changed: [-0.8, -0.35, 0.8, -0.35, -0.8, 0.35, 0.8, 0.35, -0.4, 0.8, 0.4, -0.8],
  unchanged: [],
};

/** A plus over what began, a ringed minus over what ended, a struck equals sign over what is otherwise; nothing over what stayed. */
export function drawChange(change: ChangeKind | null, at: Point, unit: number, palette: Palette): Mark[] {
  if (change === null || change === "unchanged") return [];
  const size = Math.max(4 * unit, 2.6);
  const ends = placeOutline(STROKES[change], at, size).map(coordinate);
  const strokes = Array.from({ length: ends.length / 4 }, (_, stroke) => {
    const [x1, y1, x2, y2] = ends.slice(4 * stroke, 4 * stroke + 4);
    return `M${x1} ${y1}L${x2} ${y2}`;
  });
  const ink = { stroke: palette.changes[change], width: Math.max(1.5 * unit, THINNEST) };
  const ring = change === "ended" ? ink : {};
  return [path(circleAt(at, size * 1.3), { fill: palette.paper, ...ring }), path(strokes.join(""), ink)];
}

/** A hop of a path with the place of its number: over the middle of its line. */
export interface HopPlace extends Point {
  readonly id: string;
  readonly label: string;
}

/** Where the numbers of hops stand. */
export function placeHops(routes: readonly Routed[]): HopPlace[] {
  return routes.flatMap(({ edge: { id, hop }, route: { middle } }) =>
    hop === null ? [] : [{ id, label: hop, ...middle }],
  );
}

/** The numbers of hops, each in a ring. */
export function drawHops(hops: readonly HopPlace[], size: number, palette: Palette): Mark[] {
  return hops.flatMap(({ id, label, x, y }): Mark[] => [
    path(circleAt({ x, y }, size * 0.75), { fill: palette.paper, stroke: palette.ink, width: THINNEST }),
    textAt(
      { x, y: y + size * 0.36 },
      label,
      { size, anchor: "middle", bold: true, fill: palette.ink },
      { hop: id },
    ),
  ]);
}
